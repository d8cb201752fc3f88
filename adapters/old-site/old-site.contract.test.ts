import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { seedDatabase } from '../../db/seed.ts';
import { demoOldMembers } from '../../db/seeds/old-members.ts';
import { DEMO_PASSWORD, demoDealers } from '../../db/seeds/people.ts';
import { createTestDatabase } from '../../db/testing/test-database.ts';
import { embeddedOldSite } from './embedded.ts';
import { httpOldSite } from './http.ts';
import type { OldSite } from './port.ts';
import { startOldSiteServer } from './testing/old-site-server.ts';

const server = await startOldSiteServer('contract-test', demoOldMembers, DEMO_PASSWORD);
const { database, url, drop } = await createTestDatabase();
await seedDatabase(url);
afterAll(async () => {
  await server.close();
  await drop();
});

interface Implementation {
  readonly name: string;
  readonly site: OldSite;
  migratedTo(member: string): Promise<string | undefined>;
}

async function storedMigration(member: string): Promise<string | undefined> {
  const [row] = await database.sql<{ account: string }[]>`select migrated_to as account from old_members where id = ${member}`;
  return row?.account;
}

const implementations: Implementation[] = [
  { name: 'embedded', site: embeddedOldSite(database), migratedTo: storedMigration },
  { name: 'http', site: httpOldSite({ baseUrl: server.baseUrl, token: 'contract-test' }), migratedTo: server.migratedTo },
];
const id = '03101200200010';

/** @returns whom the site means by this ID */
async function signedIn(site: OldSite, typed: string): Promise<string> {
  const result = await site.signIn(typed, DEMO_PASSWORD);
  if (result.kind !== 'signed-in') throw new Error('not signed in');
  return result.member;
}

describe.each(implementations)('the old site, $name', ({ site, migratedTo }) => {
  it.each(demoOldMembers)('member $id signs in and is found with what is known and nothing else', async ({ id: typed, data, dealerId }) => {
    expect(await site.find(await signedIn(site, typed))).toEqual({ ...data, dealerId });
  });

  it('a wrong password and an unknown ID give the same result', async () => {
    expect(await site.signIn(id, 'Drive-2027')).toEqual({ kind: 'failed' });
    expect(await site.signIn('03101200209999', DEMO_PASSWORD)).toEqual({ kind: 'failed' });
    expect(await site.signIn('', '')).toEqual({ kind: 'failed' });
  });

  it('a member that never was is an error', async () => {
    await expect(site.find('03101200209999')).rejects.toThrow('There is no such member');
    await expect(site.noteMigrated('03101200209999', randomUUID())).rejects.toThrow('There is no such member');
  });

  it('a migration is noted, and noting it again changes nothing', async () => {
    const member = await signedIn(site, id);
    const account = randomUUID();
    await site.noteMigrated(member, account);
    await site.noteMigrated(member, account);
    expect(await migratedTo(id)).toBe(account);
  });

  it('a member who moves once more belongs to the later account', async () => {
    const member = await signedIn(site, id);
    const later = randomUUID();
    await site.noteMigrated(member, randomUUID());
    await site.noteMigrated(member, later);
    expect(await migratedTo(id)).toBe(later);
  });
});

describe('the old site over HTTP', () => {
  it('what it knows in an unexpected form counts as missing', async () => {
    const dealerId = demoDealers[0].id;
    const data = {
      familyName: ' 旧姓 ',
      givenName: '',
      sex: 'unknown',
      birthDate: '0000-00-00',
      postalCode: '450-0002',
      email: null,
      points: 12,
    };
    const odd = await startOldSiteServer('contract-test', [{ id, dealerId, data }], DEMO_PASSWORD);
    expect(await httpOldSite({ baseUrl: odd.baseUrl, token: 'contract-test' }).find(id)).toEqual({ familyName: '旧姓', dealerId });
    await odd.close();
  });

  it.each([
    ['silent', 'no answer within 250 ms'],
    ['leaking', 'HTTP 500'],
    ['html', 'unexpected JSON at the root'],
    ['other-json', 'unexpected JSON at signedIn'],
  ] as const)('a site that is %s makes signing in fail with "%s", never with a wrong password', async (behaviour, reason) => {
    server.behave(behaviour);
    const site = httpOldSite({ baseUrl: server.baseUrl, token: 'contract-test', timeout: 250 });
    await expect(site.signIn(id, DEMO_PASSWORD)).rejects.toMatchObject({ message: `Old site, POST /sign-in: ${reason}` });
    server.behave('well');
  });

  it('a wrong address of ours is not taken for a member that never was', async () => {
    const site = httpOldSite({ baseUrl: `${server.baseUrl}/v0`, token: 'contract-test' });
    await expect(site.find(id)).rejects.toThrow('HTTP 404');
  });
});
