import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showStored } from '../../api/procedures/show-procedure.ts';
import { findProcedure } from '../../db/queries/procedures.ts';
import { insertContract } from '../../testing/contracts.ts';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openBuyer } from '../testing/open.ts';
import { byHand, existing, follow, opening, toCorporateNumber } from '../testing/paths.ts';
import { login, publishedNumber, sakurako } from '../testing/people.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

describe('stopping', () => {
  it('ends the procedure as cancelled, and nothing is registered', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, -1));
    expect(await buyer.cancel()).toMatchObject({ status: 'closed', step: 'cancelled', outcome: 'cancelled' });
    expect(await buyer.stored()).toMatchObject({ step: 'cancelled' });
    expect(await environment.api.accounts.isRegistered(buyer.email)).toBe(false);
    await expect(buyer.handle().result()).resolves.toEqual({ outcome: 'cancelled', end: 'cancelled' });
  });

  it('is possible while the procedure is at work', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    const looking = environment.corporations.gate.shut();
    await buyer.answer('corporate-number', { corporateNumber: publishedNumber });
    await looking;
    expect(await buyer.cancel()).toMatchObject({ outcome: 'cancelled' });
    environment.corporations.gate.open();
    await expect(buyer.handle().result()).resolves.toMatchObject({ outcome: 'cancelled' });
  });
});

it('stopping at the moment a mail is sent loses neither', async () => {
  // The engine throws the task away that would end a procedure while something came in: the request is sent again by itself.
  const buyers = await Promise.all(Array.from({ length: 5 }, async () => follow(await openBuyer(environment), byHand.slice(0, 5))));
  const ended = await Promise.all(buyers.map((buyer) => buyer.cancel()));
  expect(ended.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'cancelled'));
});

describe('a cancellation asked of Temporal', () => {
  it('ends the procedure as cancelled, and its last position is stored', async () => {
    const buyer = await follow(await openBuyer(environment), opening);
    await buyer.handle().cancel();
    await expect(buyer.handle().result()).resolves.toEqual({ outcome: 'cancelled', end: 'cancelled' });
    expect(await buyer.stored()).toMatchObject({ status: 'closed', step: 'cancelled', outcome: 'cancelled' });
    expect(await findProcedure(environment.database, buyer.id)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
  });

  it('ends a procedure that is at work', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    const looking = environment.corporations.gate.shut();
    await buyer.answer('corporate-number', { corporateNumber: publishedNumber });
    await looking;
    await buyer.handle().cancel();
    await expect(buyer.handle().result()).resolves.toMatchObject({ outcome: 'cancelled' });
    expect(await buyer.stored()).toMatchObject({ step: 'cancelled' });
    environment.corporations.gate.open();
  });

  it('gives up a mail that nobody waits for any more', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, 4));
    environment.mail.away = true;
    await buyer.answer('email', { email: buyer.email });
    await buyer.arrivesAt('email-code', ({ problems }) => problems.length > 0);
    await buyer.handle().cancel();
    await expect(buyer.handle().result()).resolves.toMatchObject({ outcome: 'cancelled' });
    environment.mail.away = false;
  });
});

describe('an address that was registered in the meantime', () => {
  it('ends the procedure, and says to sign in', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, -1));
    const elsewhere = { procedure: crypto.randomUUID(), owner: 'member' } as const;
    const { verificationPhone } = login;
    await environment.api.accounts.choosePassword(elsewhere, login.password);
    await environment.api.accounts.open({
      ...elsewhere,
      email: buyer.email,
      verificationPhone,
      profile: { customerType: 'personal', ...sakurako },
    });
    expect(await buyer.answer('review-details', { register: true })).toMatchObject({ step: 'address-taken', outcome: 'cancelled' });
  });
});

describe('scanning the first QR code again', () => {
  it('goes on with the registration that is open', async () => {
    const { id: contract } = await insertContract(environment.database, 'toyota');
    const first = await follow(await openBuyer(environment, { contract }), opening);
    const again = await openBuyer(environment, { contract });
    expect(again.id).toBe(first.id);
    expect(again.position).toMatchObject({ step: 'sign-in', revision: first.position.revision });
  });

  it('after it was completed begins anew, and supersedes the earlier registration when it is completed, too', async () => {
    const { id: contract } = await insertContract(environment.database, 'lexus');
    const first = await follow(await openBuyer(environment, { contract }), existing);
    const second = await openBuyer(environment, { contract });
    expect(second.id).not.toBe(first.id);
    expect(second.position).toMatchObject({ step: 'confirm-vehicle', notices: ['registered-before', 'overview'] });
    expect(await findProcedure(environment.database, first.id)).toMatchObject({ outcome: 'completed' });

    await follow(second, byHand);
    expect(await findProcedure(environment.database, first.id)).toMatchObject({ outcome: 'superseded', status: 'closed' });
    const registered = await environment.database.sql`
      select procedure_id as id from registrations where contract_id = ${contract} and superseded_at is null`;
    expect([...registered]).toEqual([{ id: second.id }]);
  });
});

it('a procedure that support terminated does not keep its contract: the next scan starts anew', async () => {
  const contract = (await insertContract(environment.database, 'toyota')).id;
  const lost = await follow(await openBuyer(environment, { contract }), opening);
  await lost.handle().terminate('by support');
  const again = await openBuyer(environment, { contract });
  expect(again.id).not.toBe(lost.id);
  expect(again.position).toMatchObject({ step: 'confirm-vehicle', status: 'open' });
  expect(await findProcedure(environment.database, lost.id)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
  const view = await showStored(environment.api, lost.id, 'buyer', 'ja');
  expect(view).toMatchObject({ status: 'closed', outcome: 'cancelled', step: { name: 'cancelled', kind: 'end', can: [] } });
});
