import { describe, expect, it } from 'vitest';
import { type ApiClient, problemOf, viewOf } from '../../testing/api-client.ts';
import { newLogin, newPerson } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';

/** [what is sent, pointer, code, what the Japanese text tells to do, what the English one does] */
type Refused = readonly [Readonly<Record<string, unknown>>, pointer: string, code: string, ja: RegExp, en: RegExp];

const repeated = (password: string) => ({ password, passwordAgain: password });

const details: Readonly<Record<string, Refused>> = {
  'hiragana where katakana is asked for': [
    { familyNameKana: 'とよた' },
    '/familyNameKana',
    'kana-only',
    /全角カタカナで入力/,
    /use full-width katakana/,
  ],
  'a postal code of six digits': [{ postalCode: '450-002' }, '/postalCode', 'postal-code', /数字7桁/, /7 digits/],
  'a password with a forbidden sign': [repeated('Kuruma@2027'), '/password', 'password-characters', /- \* _ ! # \$ %/, /- \* _ ! # \$ %/],
  'a password of seven characters': [repeated('Kur2027'), '/password', 'password-length', /8〜20文字/, /8 to 20/],
  'a password without a digit': [repeated('KurumaKuruma'), '/password', 'password-mix', /英字と数字/, /one letter and one digit/],
  'a password repeated differently': [
    { passwordAgain: 'Kuruma-2028' },
    '/passwordAgain',
    'password-repeat',
    /一致しません/,
    /not the same/,
  ],
  'a birth date that does not exist': [{ birthDate: '1991-02-30' }, '/birthDate', 'date', /実在する日付/, /date that exists/],
  'a birth date to come': [{ birthDate: '2999-01-01' }, '/birthDate', 'birth-date', /生年月日をご確認/, /check the birth date/],
  'a landline for verification': [
    { verificationPhone: '052-123-4567' },
    '/verificationPhone',
    'mobile-phone',
    /携帯電話番号/,
    /mobile number/,
  ],
  'no phone number at all': [{ phone: '', mobilePhone: '' }, '/phone', 'phone-or-mobile', /どちらか/, /contact phone or a mobile/],
  'digits in a name': [{ givenName: '桜3' }, '/givenName', 'name-characters', /記号や数字/, /digits cannot/],
  'an empty town': [{ block: ' ' }, '/block', 'required', /入力してください/, /fill this in/],
  'no password the first time': [
    { password: undefined, passwordAgain: undefined },
    '/password',
    'required',
    /入力してください/,
    /fill this in/,
  ],
};

const corporateNumbers: Readonly<Record<string, Refused>> = {
  'a corporate number of 12 digits': [
    { corporateNumber: '118030101877' },
    '/corporateNumber',
    'corporate-number-length',
    /13桁/,
    /13 digits/,
  ],
  'a corporate number whose check digit fails': [
    { corporateNumber: '2180301018771' },
    '/corporateNumber',
    'corporate-number-check-digit',
    /番号をご確認/,
    /check its digits/,
  ],
};

/** What people type, and what they are told when it cannot be right. */
export function fieldErrors(running: Running): void {
  describe('a field that cannot be right', () => {
    let client: ApiClient;

    it.for(Object.entries(details))('is named, with what to do in both languages: %s', async ([, refused]) => {
      client ??= (await arriveAt('personal-details', running())).client;
      await expectRefused(client, 'personal-details', { ...newLogin, ...newPerson, ...refused[0] }, refused);
    });

    it('is one entry a field, and all wrong fields are named at once', async () => {
      const { errors } = problemOf(await client.answer('personal-details', {}), 'invalid-answer');
      const pointers = errors?.map(({ pointer }) => pointer) ?? [];
      expect(pointers).toEqual(expect.arrayContaining(['/familyName', '/birthDate', '/postalCode', '/verificationPhone']));
      expect(new Set(pointers).size).toBe(pointers.length);
    });

    it('changes nothing: the step is open, and half-width kana, full-width digits and hyphens are taken as meant', async () => {
      expect(viewOf(await client.look()).step.name).toBe('personal-details');
      const typed = { familyNameKana: 'ﾐﾎﾝ', postalCode: '４６０－０００８', phone: '052-234-5678' };
      const { step } = viewOf(await client.answer('personal-details', { ...newLogin, ...newPerson, ...typed }));
      expect(step).toMatchObject({ name: 'staff-check', show: { familyNameKana: 'ミホン', postalCode: '4600008', phone: '0522345678' } });
    });

    it('leaves what was typed before in the form, but never a password', async () => {
      const { step, revision } = viewOf(await client.back());
      expect(step).toMatchObject({ name: 'personal-details', values: { ...newPerson, verificationPhone: newLogin.verificationPhone } });
      expect(JSON.stringify(step)).not.toContain(newLogin.password);
      problemOf(await client.answer('personal-details', { ...newPerson, familyNameKana: 'とよた' }), 'invalid-answer');
      expect(viewOf(await client.look())).toMatchObject({ revision, step: { values: newPerson } });
    });

    it('needs no password again from somebody who chose one before', async () => {
      const { verificationPhone } = newLogin;
      expect(viewOf(await client.answer('personal-details', { ...newPerson, verificationPhone })).step.name).toBe('staff-check');
    });
  });

  describe('a corporate number', () => {
    let client: ApiClient;
    it.for(Object.entries(corporateNumbers))('is refused at once: %s', async ([, refused]) => {
      client ??= (await arriveAt('corporate-number', running(), { answers: { 'customer-type': { customerType: 'corporate' } } })).client;
      await expectRefused(client, 'corporate-number', refused[0], refused);
    });

    it('that is not published stays in the form, and can be corrected or left out', async () => {
      await client.answer('corporate-number', { corporateNumber: '7700001205999' });
      const { step } = await settled(client);
      expect(step).toMatchObject({
        name: 'corporate-number',
        values: { corporateNumber: '7700001205999' },
        problems: [{ pointer: '/corporateNumber', code: 'corporate-number-not-published', detail: expect.stringContaining('直接入力') }],
      });
      expect(viewOf(await client.look({ 'Accept-Language': 'en' })).step.problems[0]?.detail).toMatch(/by hand/);
      await client.answer('corporate-number', { corporateNumber: '1180-3010-18771' });
      expect((await settled(client)).step).toMatchObject({ name: 'corporate-found', show: { companyName: 'トヨタ自動車株式会社' } });
      viewOf(await client.back());
      expect(viewOf(await client.answer('corporate-number', { byHand: true })).step.name).toBe('corporate-details');
    });
  });

  it('an e-mail address that is none is refused where it is typed', async () => {
    const { client } = await arriveAt('email', running());
    await expectRefused(client, 'email', { email: 'taro@' }, [{}, '/email', 'email', /形式をご確認/, /check the e-mail address/]);
  });
}

/** Past the waiting screen. */
async function settled(client: ApiClient) {
  while (client.view.step.kind === 'wait') await client.look({ 'If-None-Match': `"${client.view.revision}"` }, '?wait=10');
  return client.view;
}

async function expectRefused(client: ApiClient, step: string, answer: unknown, [, pointer, code, ja, en]: Refused): Promise<void> {
  for (const [language, text] of [
    ['ja', ja],
    ['en', en],
  ] as const) {
    const told = problemOf(await client.answer(step, answer, { 'Accept-Language': language }), 'invalid-answer');
    expect(told.status).toBe(422);
    expect(told.errors).toEqual([{ pointer, code, detail: expect.stringMatching(text) }]);
  }
}
