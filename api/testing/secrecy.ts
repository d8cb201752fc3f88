import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../db/seeds/people.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import type { TestService } from '../../testing/service.ts';
import { newLogin, newPerson } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';
import { signedInStaff } from './staff.ts';

/** Everything that the other scenarios made the service write at its most talkative. */
export function secrecy(running: Running): void {
  describe('the log', () => {
    it('tells what was asked and answered, and nothing that was typed, no link, no cookie, no code', async () => {
      const { client, link } = await arriveAt('buyer-registered', running());
      const terminal = await signedInStaff(running());
      await client.get(new URL(link).pathname);
      await client.get('/v1/postal-codes/4600008?typed=栄');
      await client.send('POST', `${client.procedure}/cancel`, '{"familyName":"書きかけ', { 'Content-Type': 'application/json' });

      const log = running().log();
      expect(log).toContain(`${client.procedure}/steps/personal-details`);
      expectNothingSecret(running(), [client, terminal], link);
    });
  });
}

export function expectNothingSecret(service: TestService, clients: readonly ApiClient[], link: string): void {
  const { sex: _sex, ...typed } = newPerson;
  const values = [...Object.values(typed), ...Object.values(newLogin), DEMO_PASSWORD, 'example.jp', '書きかけ', '豊田', '山田'];
  const secrets = [...values, ...clients.flatMap(({ cookies }) => cookies.values), new URL(link).pathname.split('/').at(-1) ?? link];
  const log = service.log();
  expect(secrets.filter((secret) => log.includes(secret) || log.includes(encodeURIComponent(secret)))).toEqual([]);
  for (const kind of [
    /\/(?:l|links)\/[\w-]{20,}/,
    /tetsuzuki_(?:customer|staff)/,
    /(?<![\w.-])\d{6}(?![\w.-])/,
    /password_?hash/i,
    /argon2/,
  ]) {
    expect(log).not.toMatch(kind);
  }
}
