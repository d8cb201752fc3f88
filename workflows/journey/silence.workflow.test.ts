import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openBuyer } from '../testing/open.ts';
import { existing, follow, opening } from '../testing/paths.ts';
import { hanako } from '../testing/people.ts';
import { refusalOf } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment({ skipping: true });
});
afterAll(() => environment.close());

const DAY = 24 * 60 * 60 * 1000;

describe('thirty days of silence', () => {
  it('expire an open registration', async () => {
    const buyer = await follow(await openBuyer(environment), opening);
    const { since, expiresAt } = buyer.position;
    expect(expiresAt).toBe(since + 30 * DAY);
    await environment.pass(31);
    await expect(buyer.handle().result()).resolves.toEqual({ outcome: 'expired', end: 'expired' });
    expect(await buyer.stored()).toMatchObject({ status: 'closed', step: 'expired', outcome: 'expired', owner: 'buyer' });
    expect(await refusalOf(buyer.answer('sign-in', hanako))).toEqual({ code: 'procedure-closed' });
  });

  it('begin again with each answer', async () => {
    const buyer = await openBuyer(environment);
    await environment.pass(29);
    const { since, expiresAt } = await buyer.answer('confirm-vehicle', { mine: true });
    expect(expiresAt).toBe(since + 30 * DAY);
    await environment.pass(29);
    expect(await follow(buyer, opening.slice(1))).toMatchObject({ position: { status: 'open', step: 'sign-in' } });
    await environment.pass(31);
    await expect(buyer.handle().result()).resolves.toMatchObject({ outcome: 'expired' });
  });

  it('expire a registration that waits for staff', async () => {
    const buyer = await follow(await openBuyer(environment), existing.slice(0, -1));
    await environment.pass(31);
    await expect(buyer.handle().result()).resolves.toMatchObject({ outcome: 'expired' });
  });
});
