import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { openBuyer } from './testing/open.ts';
import { byCamera, byHand, byNumber, companyByHand, existing, existingCompany, follow, opening } from './testing/paths.ts';

let environment: Environment;
beforeAll(async () => {
  // Nothing cached: each task replays its procedure from the beginning, so every path is also a test of determinism.
  environment = await openEnvironment({ cached: false });
});
afterAll(() => environment.close());

describe.each(['toyota', 'lexus'] as const)('a buyer at a %s dealer', (brand) => {
  it.each([
    [
      'who has an account confirms it, and staff compare it with the ID card',
      existing,
      '豊田 花子',
      ['customer-registered', 'account-confirmed'],
    ],
    ['who has a corporate account needs no staff', existingCompany, 'トヨタ自動車株式会社', ['customer-registered', 'account-confirmed']],
    ['who is new types everything by hand', byHand, '見本 桜子', ['account-created']],
    ['who is new takes a picture of the licence', byCamera, '見本 桜子', ['account-created']],
    ['who is a new company gives its corporate number', byNumber, '株式会社デンソー', ['account-created']],
    ['who is a new company types everything by hand', companyByHand, '合同会社見本運輸', ['account-created']],
  ])('%s, and is registered', async (_name, path, registeredName, notices) => {
    const buyer = await follow(await openBuyer(environment, { brand }), path);
    expect(buyer.position).toMatchObject({
      status: 'closed',
      step: 'buyer-registered',
      outcome: 'completed',
      notices,
      show: { registeredName },
    });
    expect(buyer.position.next).toEqual(['user-registration']);
    await expect(buyer.handle().result()).resolves.toEqual({ outcome: 'completed', end: 'buyer-registered' });
  });

  it('whose vehicle it is not calls the staff', async () => {
    const buyer = await openBuyer(environment, { brand });
    expect(await buyer.answer('confirm-vehicle', { mine: false })).toMatchObject({ step: 'wrong-vehicle', outcome: 'cancelled' });
  });
});

it('the pages that only inform stand before the step they lead to', async () => {
  const buyer = await openBuyer(environment);
  expect(buyer.position.notices).toEqual(['start', 'overview']);
  await follow(buyer, opening);
  expect(buyer.position).toMatchObject({ step: 'sign-in', notices: [], answered: 2 });
});
