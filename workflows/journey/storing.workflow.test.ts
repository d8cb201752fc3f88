import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROCEDURE_CHANNEL } from '../../db/queries/procedures.ts';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { textsOf } from '../testing/history.ts';
import { openBuyer } from '../testing/open.ts';
import { byCamera, byHand, byNumber, existing, follow, opening } from '../testing/paths.ts';
import { contactPerson, hanako, login, sakurako } from '../testing/people.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

describe('what is stored of a procedure', () => {
  it('each consent with document, version, person, and the position it led to', async () => {
    const buyer = await follow(await openBuyer(environment), byHand);
    const rows = await environment.database.sql`
      select document, version, by, revision from consents where procedure_id = ${buyer.id} order by revision`;
    expect([...rows]).toEqual([
      { document: 'information-provision', version: '2026-04', by: 'buyer', revision: 3 },
      { document: 'account-terms', version: '2026-04', by: 'buyer', revision: 5 },
    ]);
  });

  it('who did what, completely and in order', async () => {
    const buyer = await follow(await openBuyer(environment), [
      ...opening,
      ['sign-in', { register: true }],
      ['account-terms', 'back'],
      ...existing.slice(2),
    ]);
    const rows = await environment.database.sql<{ did: string }[]>`
      select action || ' ' || step || ' by ' || by as did from audit_trail where procedure_id = ${buyer.id} order by revision`;
    expect(rows.map(({ did }) => did)).toEqual([
      'answer confirm-vehicle by buyer',
      'answer information-consent by buyer',
      'answer sign-in by buyer',
      'back account-terms by buyer',
      'answer sign-in by buyer',
      'answer confirm-account by buyer',
      'answer staff-check by staff',
    ]);
  });

  it('its position never moves backwards', async () => {
    const revisions: number[] = [];
    const listening = await environment.database.sql.listen(PROCEDURE_CHANNEL, (payload) => {
      const [id, revision] = payload.split(':');
      if (id === buyer?.id) revisions.push(Number(revision));
    });
    let buyer: Awaited<ReturnType<typeof openBuyer>> | undefined;
    buyer = await openBuyer(environment);
    await follow(buyer, byCamera);
    await buyer.arrivesAt('buyer-registered');
    await listening.unlisten();
    expect(revisions.length).toBeGreaterThan(byCamera.length - 2);
    expect(revisions).toEqual([...new Set(revisions)].sort((one, other) => one - other));
  });
});

describe('what Temporal keeps', () => {
  const typed = [...Object.values(sakurako), ...Object.values(contactPerson), login.verificationPhone, '豊田', '花子', hanako.email]
    // "female" is too short a word to be looked for: it could be part of anything.
    .filter((value) => value !== 'female');

  it.each([
    ['by hand', byHand],
    ['by camera', byCamera],
    ['with an account', existing],
    ['as a company', byNumber],
  ])('holds nothing that was typed %s in the clear, and no password even when it is opened', async (_name, path) => {
    const buyer = await follow(await openBuyer(environment), path);
    await buyer.handle().result();
    const { sealed, opened } = await textsOf(await buyer.handle().fetchHistory());
    for (const value of [...typed, buyer.email]) expect(sealed).not.toContain(value);
    // The search itself finds what is there.
    expect(opened).toContain(path === existing ? '見本荘201' : buyer.email);
    expect(opened).not.toContain(login.password);
    expect(opened).not.toContain(hanako.password);
    if (path !== existing) expect(opened).not.toContain(await buyer.mailedCode());
  });
});
