import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registrationBy } from '../db/queries/registrations.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { goOn, openLink } from './testing/open.ts';
import {
  certified,
  companyOnline,
  compared,
  existingCompanyOnline,
  existingOnline,
  hanakosAqua,
  hanakosCrown,
  hanakosKei,
  hanakosLexus,
  noVehicle,
  openDelivered,
  personOnline,
  reviewerOf,
  shownAgain,
  toyotasCrown,
} from './testing/paths/registration-after-delivery.ts';
import { follow, type Path, userTerms } from './testing/paths.ts';
import { sakurako } from './testing/people.ts';
import { refusalOf, type Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const applied = async (path: Path, at: string, brand: 'toyota' | 'lexus' = 'toyota') =>
  compared(await openDelivered(environment, brand), path, at);

const underReview = () => applied([...personOnline, ...noVehicle], 'review');

async function decided(user: Traveller, decision: object, end: string): Promise<Traveller> {
  await (await reviewerOf(user)).answer('review', decision);
  await user.arrivesAt(end);
  await user.handle().result();
  return user;
}

describe('an account that clearly matches the certificate', () => {
  it('is registered without a person, and is mailed the link to the services', async () => {
    const user = await applied([...existingOnline, ...hanakosCrown], 'registered');
    expect(user.position).toMatchObject({
      outcome: 'completed',
      owner: 'user',
      notices: ['accepted'],
      show: { registeredName: '豊田 花子', vehicle: 'クラウン スポーツ' },
      next: ['service-application'],
    });
    expect(await registrationBy(environment.database, user.id)).toMatchObject({ contractId: null, vehicle: 'クラウン スポーツ' });
    await user.handle().result();
    const texts = environment.mail.messages.filter(({ key }) => key.startsWith(user.id)).map(({ key, text }) => [key.split('/')[1], text]);
    expect(texts.map(([name]) => name)).toEqual(['registration-received', 'user-registered']);
    expect(texts[1]?.[1]).toMatch(/http:\/\/127\.0\.0\.1\/l\/\S+/);
  });

  it.each(['toyota', 'lexus'] as const)('of a new %s customer works the same', async (brand) => {
    const own = await certified(environment, {
      brand,
      model: brand === 'toyota' ? 'プリウス' : 'RZ450e',
      user: { customerType: 'personal', name: '見本　桜子', address: '愛知県名古屋市中区栄三丁目18番1号' },
    });
    const user = await applied([...personOnline, ...own], 'registered', brand);
    expect(user.position.show).toMatchObject({ registeredName: `${sakurako.familyName} ${sakurako.givenName}` });
  });

  it('of a company whose vehicle has no services gets a plain mail', async () => {
    const user = await applied([...existingCompanyOnline, ...toyotasCrown], 'registered-only');
    expect(user.position).toMatchObject({ outcome: 'completed', next: [] });
    await user.handle().result();
    const mail = environment.mail.messages.find(({ key }) => key === `${user.id}/user-registered-only`);
    expect(mail?.text).not.toContain('http');
  });
});

describe('a kei car', () => {
  it('is not registered', async () => {
    const user = await applied([...existingOnline, ...hanakosKei], 'kei-car');
    expect(user.position.outcome).toBe('ineligible');
    expect(await registrationBy(environment.database, user.id)).toBeUndefined();
  });
});

describe('everything else waits for a person', () => {
  it.each([
    ['no certificate', [...existingOnline, ...noVehicle], 'no-certificate'],
    ['another address', [...existingOnline, ...hanakosAqua], 'address-differs'],
    ['another brand', [...existingOnline, ...hanakosLexus], 'other-brand'],
    ['another type', [...existingCompanyOnline, ...hanakosCrown], 'type-differs'],
    ['another name', [...personOnline, ...hanakosCrown], 'name-differs'],
  ])('with %s', async (_case, path, reason) => {
    const user = await applied(path, 'review');
    expect(user.position).toMatchObject({ by: 'reviewer', owner: 'reviewer', show: { reason } });
    expect(user.position).not.toHaveProperty('expiresAt');
    const [row] = await environment.database.sql`select attention, due - since as left from procedures where id = ${user.id}`;
    expect(row).toMatchObject({ attention: 'review' });
  });

  it('while the mails of account and application have gone out', async () => {
    const user = await underReview();
    await environment.mail.mailTo(user.email, 3);
    const mails = environment.mail.messages.filter(({ to }) => to === user.email).map(({ key }) => key.split('/').at(-1));
    expect(mails.slice(1)).toEqual(['account-created', 'registration-received']);
  });

  it('and neither can the customer decide it, nor anybody stop it or go back', async () => {
    const user = await underReview();
    expect(await refusalOf(user.answer('review', { decision: 'approve' }))).toEqual({ code: 'wrong-actor' });
    expect(await refusalOf(user.back())).toEqual({ code: 'cannot-go-back' });
    expect(await refusalOf(user.cancel())).toEqual({ code: 'cannot-cancel' });
    expect(await refusalOf((await reviewerOf(user)).cancel())).toEqual({ code: 'cannot-cancel' });
  });

  it('who approves it: the user is registered', async () => {
    const user = await decided(await applied([...existingOnline, ...hanakosAqua], 'review'), { decision: 'approve' }, 'registered-only');
    expect(user.position).toMatchObject({ owner: 'user', outcome: 'completed', notices: [], show: { vehicle: 'アクア' } });
    const [row] = await environment.database.sql`select attention from procedures where id = ${user.id}`;
    expect(row).toEqual({ attention: '' });
  });

  it('who decides once: a second decision is refused', async () => {
    const user = await underReview();
    const [first, second] = [await reviewerOf(user), await reviewerOf(user)];
    await first.answer('review', { decision: 'approve' });
    expect(await refusalOf(second.answer('review', { decision: 'refuse', reason: 'other' }))).toEqual({ code: 'procedure-closed' });
  });
});

describe('whoever is refused', () => {
  it('starts again with the account that was made, on the same phone or by the link in the mail', async () => {
    const user = await decided(await underReview(), { decision: 'refuse', reason: 'vehicle-not-found' }, 'refused');
    expect(user.position).toMatchObject({ outcome: 'refused', owner: 'user', show: { reason: 'vehicle-not-found' } });
    const again = await goOn(user, 'registration-after-delivery');
    expect(again.position).toMatchObject({ step: 'confirm-account', values: { familyName: sakurako.familyName } });
    const mail = environment.mail.messages.find(({ key }) => key === `${user.id}/registration-refused`);
    expect(mail?.text).toContain('車台番号または自動車登録番号を確認できませんでした。');
    const byMail = await openLink(environment, /http\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    expect(byMail.position).toMatchObject({ step: 'confirm-account' });
    const own = await certified(environment, {
      model: 'シエンタ',
      user: { customerType: 'personal', name: '見本 桜子', address: '愛知県名古屋市中区栄3-18-1' },
    });
    await compared(byMail, [['confirm-account', shownAgain], userTerms, ...own], 'registered');
  });

  it('cannot start again with it once that was approved', async () => {
    const user = await decided(await underReview(), { decision: 'approve' }, 'registered-only');
    expect(await refusalOf(goOn(user, 'registration-after-delivery'))).toEqual({ code: 'not-found' });
  });
});

describe('a company that is new', () => {
  it('goes its own way, and is refused when the certificate is a person’s', async () => {
    const user = await applied([...companyOnline, ...hanakosCrown], 'review', 'toyota');
    expect(user.position.show).toMatchObject({ reason: 'type-differs', accountType: 'corporate', certificateType: 'personal' });
    await decided(user, { decision: 'refuse', reason: 'type-differs' }, 'refused');
  });
});

it('the vehicle is shown before applying, and going back keeps what was typed', async () => {
  const user = await follow(await openDelivered(environment), [...existingOnline, ...hanakosCrown.slice(0, 1)]);
  await user.arrivesAt('review-registration');
  expect(user.position.show).toMatchObject({ vehicle: 'クラウン スポーツ', registrationNumber: '名古屋 330 さ 1234', familyName: '豊田' });
  await user.back();
  expect(user.position).toMatchObject({ step: 'vehicle-details', values: { chassisNumber: 'AZSH36-4012345', placeName: '名古屋' } });
});
