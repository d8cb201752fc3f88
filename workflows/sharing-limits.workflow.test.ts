import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showStored } from '../api/procedures/show-procedure.ts';
import { storeShare } from '../db/queries/shares.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import {
  activeSharesOf,
  approve,
  invitedByQr,
  newOwner,
  newPerson,
  openSharing,
  requested,
  sharedBetween,
  shareNotes,
} from './testing/paths/sharing.ts';
import { follow } from './testing/paths.ts';
import { refusalOf } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const activeShares = (owner: string) => activeSharesOf(environment, owner);

describe('the sharee', () => {
  it('is not the owner', async () => {
    const by = await newOwner(environment);
    const { sharee } = await invitedByQr(environment, by);
    const { problems } = await refusalOf(sharee.answer('sharee-sign-in', by.login));
    expect(problems).toEqual([{ pointer: '/email', code: 'sharee-is-owner' }]);
    expect(sharee.position).toMatchObject({ step: 'sharee-sign-in', status: 'open' });
    expect(await activeShares(by.account)).toBe(0);
    await follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes]);
    expect(sharee.position.step).toBe('approve');
  });

  it('is shared with only once', async () => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    await sharedBetween(environment, by, to);
    const { sharee } = await invitedByQr(environment, by);
    const { problems } = await refusalOf(sharee.answer('sharee-sign-in', to.login));
    expect(problems).toEqual([{ pointer: '/email', code: 'already-shared' }]);
    expect(sharee.position).toMatchObject({ step: 'sharee-sign-in', status: 'open' });
    expect(await activeShares(by.account)).toBe(1);
  });

  it('may neither see whom the owner is shown nor approve in their place', async () => {
    const { sharee } = await requested(environment, await newOwner(environment), await newPerson(environment));
    const seen = await showStored(environment.api, sharee.id, 'sharee', 'ja');
    expect(seen.step).toMatchObject({ name: 'approve', title: 'シェアを申し込みました', can: [], show: {} });
    const [[, answer]] = approve as [[string, object]];
    expect(await refusalOf(sharee.answer('approve', answer))).toMatchObject({ code: 'wrong-actor' });
  });
});

describe('five at most', () => {
  it('when six are approved at once', async () => {
    const by = await newOwner(environment);
    const requests = await Promise.all(Array.from({ length: 6 }, async () => requested(environment, by, await newPerson(environment))));
    const ended = await Promise.all(requests.map(async ({ owner }) => (await follow(owner, approve)).position));
    expect(ended.map(({ step }) => step).sort()).toEqual([...Array(5).fill('shared'), 'share-limit-reached'].sort());
    expect(ended.find(({ step }) => step === 'share-limit-reached')).toMatchObject({ outcome: 'refused', next: [] });
    expect(await activeShares(by.account)).toBe(5);

    const late = await follow(await openSharing(environment), [['owner-sign-in', by.login]]);
    expect(late.position).toMatchObject({ outcome: 'refused', step: 'share-limit-reached' });
  });

  it('for a sixth who was invited before there were five', async () => {
    const by = await newOwner(environment);
    const { sharee } = await invitedByQr(environment, by);
    await environment.database.sql`
      insert into shares (procedure_id, owner_id, sharee_id)
      select gen_random_uuid(), ${by.account}, gen_random_uuid() from generate_series(1, 5)`;
    const { problems } = await refusalOf(sharee.answer('sharee-sign-in', (await newPerson(environment)).login));
    expect(problems).toEqual([{ pointer: '/email', code: 'share-limit-reached' }]);
    expect(sharee.position).toMatchObject({ step: 'sharee-sign-in', status: 'open' });
    expect(await activeShares(by.account)).toBe(5);
  });

  it('and the same two only once, when both requests are approved at once', async () => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    const both = [await requested(environment, by, to), await requested(environment, by, to)];
    const ended = await Promise.all(both.map(async ({ owner }) => (await follow(owner, approve)).position.step));
    expect(ended.sort()).toEqual(['already-shared', 'shared']);
    expect(await activeShares(by.account)).toBe(1);
  });

  it('and the same two only once, also when a row appears that did not queue', async () => {
    const [owner, sharee] = [randomUUID(), randomUUID()];
    const { database } = environment;
    const stored = await database.sql.begin(async (elsewhere) => {
      await elsewhere`insert into shares (procedure_id, owner_id, sharee_id) values (gen_random_uuid(), ${owner}, ${sharee})`;
      const [{ pid } = { pid: 0 }] = await elsewhere<{ pid: number }[]>`select pg_backend_pid() as pid`;
      const storing = storeShare(database, { procedure: randomUUID(), owner, sharee });
      await blockedBy(pid);
      return { storing };
    });
    expect(await stored.storing).toBe('already-shared');
    expect(await activeShares(owner)).toBe(1);
  });
});

/** Until somebody waits for what this connection has not committed. */
async function blockedBy(pid: number): Promise<void> {
  const { sql } = environment.database;
  for (;;) {
    const waiting = await sql`select from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`;
    if (waiting.length > 0) return;
  }
}
