import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openBuyer } from '../testing/open.ts';
import { byCamera, byHand, byNumber, existing, follow, toCapture, toCorporateNumber } from '../testing/paths.ts';
import { contactPerson, hanako, licence, linkedPerson, login, publishedNumber, sakurako } from '../testing/people.ts';
import { refusalOf } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

describe('going back', () => {
  it.each([
    ['with an account', existing],
    ['by hand', byHand],
    ['by camera', byCamera],
    ['as a company', byNumber],
  ])('from every step %s and forward again finds each form as it was left', async (_name, path) => {
    const buyer = await openBuyer(environment);
    for (const [index, [step]] of path.entries()) {
      const before = path[index - 1];
      if (buyer.position.kind === 'wait') await buyer.arrivesAt(step);
      if (before) {
        const { notices, show } = buyer.position;
        const earlier = await buyer.back();
        expect(earlier).toMatchObject({ step: before[0], revisited: true, answered: index - 1 });
        await follow(buyer, [before]);
        if (buyer.position.kind === 'wait') await buyer.arrivesAt(step);
        expect(buyer.position).toMatchObject({
          step,
          notices,
          answered: index,
          ...(show !== undefined && step !== 'email-code' && { show }),
        });
      }
      await follow(buyer, path.slice(index, index + 1));
    }
    expect(buyer.position).toMatchObject({ step: 'buyer-registered', outcome: 'completed' });
  });

  it('what was typed is still there', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, -2));
    expect(buyer.position.step).toBe('staff-check');
    expect(await buyer.back()).toMatchObject({
      step: 'personal-details',
      values: { ...sakurako, verificationPhone: login.verificationPhone },
    });
  });

  it('the other way to sign in may be chosen', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, 5));
    expect(buyer.position.step).toBe('email-code');
    for (const step of ['email', 'account-terms', 'sign-in']) expect(await buyer.back()).toMatchObject({ step });
    await follow(buyer, existing.slice(2));
    expect(buyer.position).toMatchObject({ step: 'buyer-registered', show: { registeredName: '豊田 花子' } });
  });

  it('to sign in as somebody else shows nothing of the first account', async () => {
    const buyer = await follow(await openBuyer(environment), existing.slice(0, -1));
    await buyer.back();
    await buyer.back();
    const other = await buyer.answer('sign-in', linkedPerson);
    expect(other).toMatchObject({ step: 'confirm-account', revisited: false, values: { givenName: '次郎' } });
    expect(other.values).not.toHaveProperty('building');
  });

  it('to take another picture fills in what is read now, and keeps what was typed besides', async () => {
    const buyer = await follow(await openBuyer(environment), byCamera.slice(0, -2));
    for (const step of ['personal-details', 'capture-review', 'capture']) expect(await buyer.back()).toMatchObject({ step });
    environment.cards.result = { kind: 'read', reading: { ...licence.reading, givenName: '菊子' } };
    await buyer.answer('capture', { capture: await buyer.takePicture() });
    await buyer.arrivesAt('capture-review');
    expect(await buyer.answer('capture-review', { next: true })).toMatchObject({
      step: 'personal-details',
      values: { givenName: '菊子', givenNameKana: sakurako.givenNameKana, phone: sakurako.phone },
    });
  });

  it('to look up another company fills in that one, and keeps the contact person', async () => {
    const buyer = await follow(await openBuyer(environment), byNumber.slice(0, -1));
    for (const step of ['corporate-details', 'corporate-found', 'corporate-number']) expect(await buyer.back()).toMatchObject({ step });
    await buyer.answer('corporate-number', { corporateNumber: '1180301018771' });
    await buyer.arrivesAt('corporate-found');
    expect(await buyer.answer('corporate-found', { next: true })).toMatchObject({
      values: { companyName: 'トヨタ自動車株式会社', contactFamilyName: contactPerson.contactFamilyName },
    });
  });

  it('is refused at the first step, and after the account was made', async () => {
    const buyer = await openBuyer(environment);
    expect(await refusalOf(buyer.back())).toEqual({ code: 'cannot-go-back' });
    await follow(buyer, byHand);
    await buyer.handle().result();
    expect(await refusalOf(buyer.back())).toEqual({ code: 'procedure-closed' });
  });

  it('is refused after the account was made, too, while a mail is still to be sent', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, -1));
    environment.mail.away = true;
    await follow(buyer, byHand.slice(-1));
    expect(buyer.position).toMatchObject({ status: 'closed', step: 'buyer-registered' });
    expect(await refusalOf(buyer.back())).toEqual({ code: 'procedure-closed' });
    expect(await refusalOf(buyer.cancel())).toEqual({ code: 'procedure-closed' });
    environment.mail.away = false;
    await buyer.handle().result();
    expect((await environment.mail.mailTo(buyer.email, 2)).text).toContain(buyer.email);
  });
});

describe('going back while the procedure is at work', () => {
  it('comes back to the step that was answered, with what was typed', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    const looking = environment.corporations.gate.shut();
    expect(await buyer.answer('corporate-number', { corporateNumber: publishedNumber })).toMatchObject({ kind: 'wait', canGoBack: true });
    await looking;
    expect(await buyer.back()).toMatchObject({ step: 'corporate-number', values: { corporateNumber: publishedNumber } });
    environment.corporations.gate.open();
    expect(await buyer.answer('corporate-number', { byHand: true })).toMatchObject({ step: 'corporate-details' });
  });

  it('leaves a picture that is still being read behind', async () => {
    const buyer = await follow(await openBuyer(environment), toCapture);
    const reading = environment.cards.gate.shut();
    expect(await buyer.answer('capture', { capture: await buyer.takePicture() })).toMatchObject({ kind: 'wait', step: 'card-reading' });
    await reading;
    expect(await buyer.back()).toMatchObject({ step: 'capture', answered: toCapture.length });
    environment.cards.gate.open();
    expect(await buyer.answer('capture', { byHand: true })).toMatchObject({ step: 'personal-details' });
  });

  it('twice at once goes back once', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    const looking = environment.corporations.gate.shut();
    await buyer.answer('corporate-number', { corporateNumber: publishedNumber });
    await looking;
    const { revision } = buyer.position;
    const [first, second] = await Promise.allSettled([buyer.back({ revision }), buyer.back({ revision })]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await buyer.stored()).toMatchObject({ step: 'corporate-number', answered: toCorporateNumber.length });
    environment.corporations.gate.open();
  });
});

it('an answer and going back at once: one of the two counts', async () => {
  const buyer = await follow(await openBuyer(environment), byHand.slice(0, 2));
  const { revision } = buyer.position;
  const going = await Promise.allSettled([buyer.answer('sign-in', hanako, { revision }), buyer.back({ revision })]);
  expect(going.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(['confirm-account', 'information-consent']).toContain((await buyer.stored()).step);
});
