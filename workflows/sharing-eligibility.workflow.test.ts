import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProcedure } from '../api/procedures/open-procedure.ts';
import { findProcedure } from '../db/queries/procedures.ts';
import { storeBuyer, storeUser } from '../db/queries/registrations.ts';
import { insertContract } from '../testing/contracts.ts';
import { applyForConnected } from '../testing/people-who-share.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { activeSharesOf, approve, newOwner, newPerson, openSharing, requested, sharedBetween } from './testing/paths/sharing.ts';
import { follow } from './testing/paths.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

describe('an owner', () => {
  it('without a plan that can be shared ends at once', async () => {
    const none = await newPerson(environment);
    const other = await newOwner(environment, 'another plan');
    for (const { login } of [none, other]) {
      const owner = await follow(await openSharing(environment), [['owner-sign-in', login]]);
      expect(owner.position).toMatchObject({ outcome: 'ineligible', step: 'ineligible' });
    }
  });

  it('with a plan of the other brand ends at once', async () => {
    const owner = await follow(await openSharing(environment, 'lexus'), [['owner-sign-in', (await newOwner(environment)).login]]);
    expect(owner.position.step).toBe('ineligible');
  });
});

/** The user of a contract who has applied for the connected service. */
async function userOfContract() {
  const by = await newPerson(environment);
  const { id: contract } = await insertContract(environment.database, 'toyota');
  const registration = crypto.randomUUID();
  await storeUser(environment.database, { procedure: registration, contract, account: by.account });
  await applyForConnected(environment.database, by.account, 'T-Connectスタンダード(22)', { registration });
  return { by, contract };
}

describe('the user of a contract', () => {
  it('may share, and may no longer once somebody else is registered as its user', async () => {
    const { by, contract } = await userOfContract();
    const before = await follow(await openSharing(environment), [['owner-sign-in', by.login]]);
    expect(before.position.step).toBe('invite');
    const { account } = await newPerson(environment);
    await storeUser(environment.database, { procedure: crypto.randomUUID(), contract, account });
    const after = await follow(await openSharing(environment), [['owner-sign-in', by.login]]);
    expect(after.position).toMatchObject({ outcome: 'ineligible', step: 'ineligible' });
  });

  it('may no longer share once another buyer is registered', async () => {
    const { by, contract } = await userOfContract();
    const { account } = await newPerson(environment);
    await storeBuyer(environment.database, { procedure: crypto.randomUUID(), contract, account });
    const after = await follow(await openSharing(environment), [['owner-sign-in', by.login]]);
    expect(after.position.step).toBe('ineligible');
  });

  it('who is replaced while a request waits approves in vain: nothing is shared', async () => {
    const { by, contract } = await userOfContract();
    const { owner } = await requested(environment, by, await newPerson(environment));
    const { account } = await newPerson(environment);
    await storeUser(environment.database, { procedure: crypto.randomUUID(), contract, account });
    await follow(owner, approve);
    expect(owner.position).toMatchObject({ outcome: 'ineligible', step: 'ineligible', next: [] });
    expect(await activeSharesOf(environment, by.account)).toBe(0);
  });
});

describe('after an application for the connected service', () => {
  it('the owner is known, and does not sign in', async () => {
    const by = await newPerson(environment);
    const earlier = await sharedBetween(environment, await newOwner(environment), await newPerson(environment));
    await applyForConnected(environment.database, by.account, 'T-Connectスタンダード(22)', { procedure: earlier.owner.id });
    const before = { kind: 'after', role: 'user' } as const;
    const procedure = await findProcedure(environment.database, earlier.owner.id);
    if (!procedure) throw new Error('The earlier procedure is not there');
    const opened = await openProcedure(environment.api, 'sharing', { ...before, procedure }, 'ja');
    expect(opened).toMatchObject({ role: 'owner', position: { step: 'invite', canGoBack: false } });
  });
});
