import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showStored } from '../../api/procedures/show-procedure.ts';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openTwoPeople } from '../testing/open.ts';
import { follow, informationConsent } from '../testing/paths.ts';
import { refusalOf } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment({ skipping: true });
});
afterAll(() => environment.close());

const DAY = 24 * 60 * 60 * 1000;

async function handedOver(days: number, catches = false) {
  const { buyer, user } = await openTwoPeople(environment, { days, catches });
  return { buyer: await follow(buyer, [informationConsent]), user };
}

describe('a hand-off to a second person', () => {
  it('lets that person answer and go back, and the first one only follow', async () => {
    const { buyer, user } = await handedOver(7);
    expect(await refusalOf(buyer.answer('customer-type', { customerType: 'personal' }))).toMatchObject({ code: 'wrong-actor' });
    expect(await refusalOf(buyer.back())).toMatchObject({ code: 'cannot-go-back' });
    const { step, waitingFor } = await showStored(environment.api, buyer.id, 'buyer', 'ja');
    expect(step).toMatchObject({ name: 'customer-type', can: [] });
    expect(waitingFor).toMatchObject({ actor: 'user' });
    await user.answer('customer-type', { customerType: 'personal' });
    expect(await refusalOf(buyer.back())).toMatchObject({ code: 'wrong-actor' });
    expect(await user.back()).toMatchObject({ step: 'customer-type', owner: 'user', values: { customerType: 'personal' } });
    await user.answer('customer-type', { customerType: 'corporate' });
    expect(await user.answer('input-method', { method: 'by-hand' })).toMatchObject({ outcome: 'completed' });
  });

  it('does not let the second person back into what the first one did', async () => {
    const { user } = await handedOver(7);
    expect(user.position.step).toBe('information-consent');
    expect(await refusalOf(user.back())).toMatchObject({ code: 'cannot-go-back' });
  });
});

describe('a leg with a deadline', () => {
  it('says when it ends, earlier than thirty days of silence would', async () => {
    const { buyer } = await handedOver(7);
    const { since, expiresAt } = buyer.position;
    expect(expiresAt).toBe(since + 7 * DAY);
  });

  it('expires the procedure when it passes, however busy the person was', async () => {
    const { user } = await handedOver(7);
    await environment.pass(6);
    await user.answer('customer-type', { customerType: 'personal' });
    await environment.pass(2);
    await expect(user.handle().result()).resolves.toEqual({ outcome: 'expired', end: 'expired' });
  });

  it('lets the procedure end in its own way', async () => {
    const { user } = await handedOver(7, true);
    await environment.pass(8);
    await expect(user.handle().result()).resolves.toEqual({ outcome: 'cancelled', end: 'wrong-vehicle' });
  });

  it('is over when the leg is: a deadline that passes later changes nothing', async () => {
    const { user } = await handedOver(7);
    await user.answer('customer-type', { customerType: 'personal' });
    await user.answer('input-method', { method: 'by-hand' });
    await expect(user.handle().result()).resolves.toMatchObject({ outcome: 'completed' });
  });
});
