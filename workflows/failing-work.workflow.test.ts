import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { searchAttributes as keys } from './search-attributes.ts';
import { retryNowUpdate } from './support-messages.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { compared, noVehicle, openDelivered, personOnline } from './testing/paths/registration-after-delivery.ts';
import type { Traveller } from './testing/traveller.ts';

/** On a server that skips the minutes between tries. */
let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment({ skipping: true });
});
afterAll(() => environment.close());

const attentionOf = async ({ id }: Traveller) =>
  (await environment.database.sql<{ attention: string }[]>`select attention from procedures where id = ${id}`)[0]?.attention;

it('a procedure whose mail keeps failing goes on, is put on support’s list, and is tried at once when support says so', async () => {
  const { mail } = environment;
  const user = await openDelivered(environment);
  const toMail = personOnline.length;
  mail.away = false;
  await compared(user, [...personOnline.slice(0, toMail), ...noVehicle], 'review');
  await vi.waitUntil(() => mail.messages.some(({ key }) => key === `${user.id}/registration-received`));

  mail.away = true;
  await user.handle().executeUpdate('resolve-review', { args: [{ agent: 'kimura', decision: 'refuse', reason: 'name-differs' }] });
  await user.arrivesAt('refused');
  await environment.pass(0.01);
  await vi.waitUntil(async () => (await attentionOf(user)) === 'work-failing', 20_000);
  expect((await user.handle().describe()).typedSearchAttributes.get(keys.attention)).toBe('work-failing');

  mail.away = false;
  await user.handle().executeUpdate(retryNowUpdate, { args: [{ agent: 'kimura' }] });
  await user.handle().result();
  expect(mail.messages.filter(({ key }) => key === `${user.id}/registration-refused`)).toHaveLength(1);
  expect(await attentionOf(user)).toBe('');
  expect((await user.handle().describe()).typedSearchAttributes.get(keys.attention)).toBeUndefined();
});
