import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { compared, existingOnline, hanakosAqua, openDelivered, reviewerOf } from './testing/paths/registration-after-delivery.ts';
import type { Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment({ skipping: true });
});
afterAll(() => environment.close());

const DAY = 24 * 60 * 60 * 1000;

async function attention({ id }: Traveller) {
  const [row] = await environment.database.sql<{ attention: string; due: Date; status: string }[]>`
    select attention, due, status from procedures where id = ${id}`;
  return row;
}

it('support is warned after five days, told after seven, and may still decide after forty', async () => {
  const user = await compared(await openDelivered(environment), [...existingOnline, ...hanakosAqua], 'review');
  const from = user.position.since;
  expect((await attention(user))?.attention).toBe('review');
  await environment.pass(5.1);
  expect((await attention(user))?.attention).toBe('review-due-soon');
  await environment.pass(2);
  const late = await attention(user);
  expect(late?.attention).toBe('review-overdue');
  expect(Math.abs((late?.due.getTime() ?? 0) - from - 7 * DAY)).toBeLessThan(60_000);
  await environment.pass(3);
  expect(await attention(user)).toMatchObject({ attention: 'review-overdue', status: 'open' });
  await environment.pass(30);
  await (await reviewerOf(user)).answer('review', { decision: 'approve' });
  await expect(user.handle().result()).resolves.toEqual({ outcome: 'completed', end: 'registered-only' });
  expect(await attention(user)).toMatchObject({ attention: '', status: 'closed' });
});
