import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { goOn, openBuyer, openLink } from './testing/open.ts';
import { existing, follow, usersPart, userTerms } from './testing/paths.ts';
import { refusalOf, type Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

/** A registered buyer who goes on to register the user. */
async function afterBuyer(): Promise<Traveller> {
  return goOn(await follow(await openBuyer(environment), existing), 'user-registration');
}

async function handedOver(): Promise<{ buyer: Traveller; user: Traveller }> {
  const buyer = await follow(await afterBuyer(), [
    ['name-choice', { same: false }],
    ['presence', { present: true }],
  ]);
  const { url } = buyer.position.show as { url: string };
  return { buyer, user: await openLink(environment, url) };
}

describe('the user', () => {
  it('of the same name as the buyer is registered by agreeing to the terms', async () => {
    const buyer = await follow(await afterBuyer(), [['name-choice', { same: true }], userTerms]);
    expect(buyer.position).toMatchObject({
      outcome: 'completed',
      step: 'user-registered',
      show: { registeredName: '豊田 花子' },
      next: ['service-application'],
    });
  });

  it('of another name goes on with their own phone, and the buyer’s screen follows', async () => {
    const { buyer, user } = await handedOver();
    expect(user.position).toMatchObject({ step: 'confirm-vehicle', by: 'user', notices: ['start', 'overview'] });
    await follow(user, usersPart);
    expect(user.position).toMatchObject({ outcome: 'completed', step: 'user-registered', owner: 'user' });
    await buyer.arrivesAt('user-registered');
  });

  it('who is not here is registered after delivery', async () => {
    const buyer = await follow(await afterBuyer(), [
      ['name-choice', { same: false }],
      ['presence', { present: false }],
    ]);
    expect(buyer.position.notices).toEqual(['post-delivery-notice', 'closed']);
    await buyer.answer('tell-staff', { told: true });
    expect(buyer.position).toMatchObject({ outcome: 'skipped', step: 'skipped', next: [] });
  });
});

describe('the buyer', () => {
  it('whose QR code cannot be read goes back and skips', async () => {
    const buyer = await follow(await afterBuyer(), [
      ['name-choice', { same: false }],
      ['presence', { present: true }],
      ['handoff', 'back'],
      ['presence', { present: false }],
      ['tell-staff', { told: true }],
    ]);
    expect(buyer.position.outcome).toBe('skipped');
  });

  it('may take it back while the user is at it, and hand over again: the first user is out', async () => {
    const { buyer, user } = await handedOver();
    await user.answer('confirm-vehicle', { mine: true });
    await buyer.back();
    expect(buyer.position).toMatchObject({ step: 'name-choice', owner: 'buyer' });
    await follow(buyer, [
      ['name-choice', { same: false }],
      ['presence', { present: true }],
    ]);
    await expect(user.answer('information-consent', {})).rejects.toThrow('no access');
    const second = await openLink(environment, (buyer.position.show as { url: string }).url);
    await follow(second, usersPart);
    expect(second.position.step).toBe('user-registered');
  });

  it('may not answer for the user, and the user may not go back into the buyer’s part', async () => {
    const { buyer, user } = await handedOver();
    expect(await refusalOf(buyer.answer('confirm-vehicle', { mine: true }))).toEqual({ code: 'wrong-actor' });
    expect(await refusalOf(user.back())).toEqual({ code: 'cannot-go-back' });
  });

  it('who was replaced by a newer registration does not go on', async () => {
    const buyer = await follow(await openBuyer(environment), existing);
    const { contractId } =
      (await environment.database.sql`select contract_id as "contractId" from procedures where id = ${buyer.id}`)[0] ?? {};
    await follow(await openBuyer(environment, { contract: String(contractId) }), existing);
    expect(await refusalOf(goOn(buyer, 'user-registration'))).toEqual({ code: 'not-found' });
  });
});

describe('an account of the other customer type than the certificate’s user', () => {
  it('is not registered', async () => {
    const buyer = await afterBuyer();
    await environment.database.sql`
      insert into vehicle_registrations (contract_id, chassis_number, registration_number, certificate_user)
      select contract_id, 'ZVG16-1234567', '名古屋 300 あ 1', '{"customerType":"corporate","name":"みどり運輸株式会社","address":"愛知県"}'
      from procedures where id = ${buyer.id}`;
    await follow(buyer, [['name-choice', { same: true }], userTerms]);
    expect(buyer.position).toMatchObject({ outcome: 'cancelled', step: 'type-differs' });
  });
});
