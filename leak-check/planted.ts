import { randomBytes, randomInt } from 'node:crypto';

/** Somebody who is nowhere else: whatever of theirs is found was theirs. */
export interface Planted {
  readonly details: Readonly<Record<string, string>>;
  readonly email: string;
  /** Of the procedure that is left open. */
  readonly secondEmail: string;
  readonly login: { readonly password: string; readonly passwordAgain: string; readonly verificationPhone: string };
  /** Typed where a password is asked for, and wrong. */
  readonly wrongPassword: string;
  /** Longer than the field takes: refused, and not to be found in a refusal either. */
  readonly refusedName: string;
  readonly cards: { readonly declined: string; readonly taken: string };
}

const some = (letters: string, length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
const digits = (length: number) => some('0123456789', length);

export function plantPerson(): Planted {
  const password = `Geheim-${randomBytes(5).toString('hex')}`;
  const mobilePhone = `090${digits(8)}`;
  return {
    details: {
      familyName: some('鷹鷲鶴鴨雁鳩鵜鵬', 6),
      givenName: some('桐楓椿榎柊槙梓樺', 6),
      familyNameKana: some('アイウエオカキクケコ', 9),
      givenNameKana: some('サシスセソタチツテト', 9),
      sex: 'female',
      birthDate: '1991-02-28',
      postalCode: '4600008',
      prefecture: '愛知県',
      city: '名古屋市中区',
      block: `栄3-18-${digits(4)}`,
      building: `${some('萩菊蓮蘭藤葵菫芹', 6)}荘`,
      phone: `052${digits(7)}`,
      mobilePhone,
    },
    email: `planted-${randomBytes(8).toString('hex')}@example.jp`,
    secondEmail: `planted-${randomBytes(8).toString('hex')}@example.jp`,
    login: { password, passwordAgain: password, verificationPhone: mobilePhone },
    wrongPassword: `Falsch-${randomBytes(5).toString('hex')}`,
    refusedName: some('鸞鷺鶯鵯鶉鶫', 60),
    cards: { declined: '4000000000000002', taken: '4242424242424242' },
  };
}

/** What is looked for. Sex, birth date and the town are many people's: they prove nothing. */
export function markersOf({ details, email, secondEmail, login, wrongPassword, refusedName, cards }: Planted) {
  const { sex: _sex, birthDate: _birthDate, postalCode: _postalCode, prefecture: _prefecture, city: _city, ...personal } = details;
  return {
    /** Stands where it belongs, and nowhere in the clear elsewhere. */
    personal: [...Object.values(personal), email, secondEmail, refusedName],
    /** Stands nowhere, also not sealed. */
    secret: [login.password, wrongPassword, ...Object.values(cards), ...Object.values(cards).map(inFours)],
  };
}

function inFours(card: string): string {
  return card.replace(/(\d{4})(?=\d)/g, '$1 ');
}
