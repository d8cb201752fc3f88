import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openBuyer } from '../testing/open.ts';
import { byCamera, companyByHand, follow, takePicture, toCapture, toCorporateNumber } from '../testing/paths.ts';
import { licence, login, publishedNumber, unpublishedNumber } from '../testing/people.ts';
import { refusalOf } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

describe('a picture of the licence', () => {
  it('fills the form in, the address in its parts, and is deleted', async () => {
    const buyer = await follow(await openBuyer(environment), [...toCapture, ...takePicture]);
    expect(buyer.position).toMatchObject({ kind: 'wait', step: 'card-reading' });
    const { confidence: _, ...reading } = licence.reading;
    expect(await buyer.arrivesAt('capture-review')).toMatchObject({ show: reading });
    expect(await buyer.answer('capture-review', { next: true })).toMatchObject({
      step: 'personal-details',
      revisited: false,
      values: { familyName: '見本', prefecture: '愛知県', city: '名古屋市中区', block: '栄3-18-1' },
    });
    expect(await environment.database.sql`select from captures where procedure_id = ${buyer.id}`).toHaveLength(0);
  });

  it.each([
    ['is something else', 'not-a-licence', 'not-a-licence'],
    ['cannot be read', 'unreadable', 'capture-unreadable'],
  ] as const)('that %s is told, and another can be taken', async (_which, kind, code) => {
    const buyer = await follow(await openBuyer(environment), toCapture);
    environment.cards.result = { kind };
    await buyer.answer('capture', { capture: await buyer.takePicture() });
    const told = await buyer.arrivesAt('capture');
    expect(told).toMatchObject({ problems: [{ pointer: '/capture', code }], notices: ['capture-start'] });
    await follow(buyer, [...takePicture, ...byCamera.slice(-4)]);
    expect(buyer.position).toMatchObject({ step: 'buyer-registered' });
  });

  it('that cannot be read is no reason to stop: everything can be typed', async () => {
    const buyer = await follow(await openBuyer(environment), toCapture);
    environment.cards.result = { kind: 'unreadable' };
    await buyer.answer('capture', { capture: await buyer.takePicture() });
    await buyer.arrivesAt('capture');
    expect(await buyer.answer('capture', { byHand: true })).toMatchObject({ step: 'personal-details', problems: [] });
  });

  it('cannot be read while the reader is broken, and the procedure goes on', async () => {
    const buyer = await follow(await openBuyer(environment), toCapture);
    environment.cards.broken = true;
    await buyer.answer('capture', { capture: await buyer.takePicture() });
    expect(await buyer.arrivesAt('capture')).toMatchObject({ problems: [{ pointer: '/capture', code: 'capture-unreadable' }] });
    environment.cards.broken = false;
    await follow(buyer, [...takePicture, ...byCamera.slice(-4)]);
    expect(buyer.position).toMatchObject({ step: 'buyer-registered' });
  });

  it('of somebody else’s procedure is not known here', async () => {
    const [buyer, other] = await Promise.all([openBuyer(environment), openBuyer(environment)]);
    await follow(buyer, toCapture);
    const capture = await other.takePicture();
    expect(await refusalOf(buyer.answer('capture', { capture }))).toMatchObject({
      problems: [{ pointer: '/capture', code: 'capture-unknown' }],
    });
  });
});

describe('a corporate number', () => {
  it('that is not published stays in the form, and everything can be typed', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    await buyer.answer('corporate-number', { corporateNumber: unpublishedNumber });
    expect(await buyer.arrivesAt('corporate-number')).toMatchObject({
      values: { corporateNumber: unpublishedNumber },
      problems: [{ pointer: '/corporateNumber', code: 'corporate-number-not-published' }],
    });
    await follow(buyer, companyByHand.slice(-3));
    expect(buyer.position).toMatchObject({ step: 'buyer-registered', show: { registeredName: '合同会社見本運輸' } });
  });

  it('that cannot be looked up now stays in the form, and can be looked up later', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    environment.corporations.away = true;
    await buyer.answer('corporate-number', { corporateNumber: publishedNumber });
    expect(await buyer.arrivesAt('corporate-number')).toMatchObject({
      values: { corporateNumber: publishedNumber },
      problems: [{ pointer: '/corporateNumber', code: 'corporate-number-unavailable' }],
    });
    environment.corporations.away = false;
    await buyer.answer('corporate-number', { corporateNumber: publishedNumber });
    expect(await buyer.arrivesAt('corporate-found')).toMatchObject({
      show: { companyName: '株式会社デンソー', corporateNumber: publishedNumber },
    });
  });
});

it('the verification phone and the details are shown before anything is registered', async () => {
  const buyer = await follow(await openBuyer(environment), byCamera.slice(0, -1));
  expect(buyer.position).toMatchObject({
    step: 'review-details',
    show: { email: buyer.email, verificationPhone: login.verificationPhone, familyName: '見本' },
  });
  expect(await environment.api.accounts.isRegistered(buyer.email)).toBe(false);
});
