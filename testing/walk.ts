import { randomUUID } from 'node:crypto';
import type { ProcedureView } from '../api/contract/view.ts';
import { DEMO_PIN } from '../db/seeds/people.ts';
import { type ApiClient, viewOf } from './api-client.ts';
import { codeIn } from './mails.ts';
import type { TestService } from './service.ts';

export const staffNumbers = { toyota: '1001', lexus: '2001' } as const;

export const newPerson = {
  familyName: '見本',
  givenName: '桜子',
  familyNameKana: 'ミホン',
  givenNameKana: 'サクラコ',
  sex: 'female',
  birthDate: '1991-02-28',
  postalCode: '4600008',
  prefecture: '愛知県',
  city: '名古屋市中区',
  block: '栄3-18-1',
  phone: '0522345678',
  mobilePhone: '08098765432',
} as const;
export const newLogin = { password: 'Kuruma-2027', passwordAgain: 'Kuruma-2027', verificationPhone: '08098765432' } as const;

/** An address that nobody else uses. */
export const newAddress = () => `${randomUUID()}@example.jp`;

interface Walking {
  readonly service: Pick<TestService, 'lastMail'>;
  readonly client: ApiClient;
  readonly email: string;
}

/** How a person who signs up answers each step, when the test has nothing else to say about it. */
const usual: Readonly<Record<string, (view: ProcedureView, walking: Walking) => unknown>> = {
  'confirm-vehicle': () => ({ mine: true }),
  'information-consent': agreeToAll,
  'sign-in': () => ({ register: true }),
  'account-terms': agreeToAll,
  email: (_view, { email }) => ({ email }),
  'email-code': async (_view, { service, email }) => ({ code: codeIn(await service.lastMail(email)) }),
  'customer-type': () => ({ customerType: 'personal' }),
  'input-method': () => ({ method: 'by-hand' }),
  'document-type': () => ({ document: 'drivers-licence' }),
  'personal-details': () => ({ ...newLogin, ...newPerson }),
  'login-details': () => newLogin,
  'staff-check': ({ brand }) => ({ matches: true, staffNumber: staffNumbers[brand], pin: DEMO_PIN }),
  'review-details': () => ({ register: true }),
};

/**
 * Goes on from where the client stands until `step` is open, answering what comes before in the usual way, or as `answers` say.
 * Throws when a step is refused or not known.
 */
export async function walkTo(
  step: string,
  { service, client, email = newAddress() }: Partial<Walking> & Omit<Walking, 'email'>,
  answers: Readonly<Record<string, unknown>> = {},
): Promise<ProcedureView> {
  while (client.view.step.name !== step) {
    const { step: open, status } = client.view;
    if (status === 'closed') throw new Error(`It ended at ${open.name} and never came to ${step}`);
    const answer = answers[open.name] ?? (await usual[open.name]?.(client.view, { service, client, email }));
    if (answer === undefined) throw new Error(`How to answer ${open.name} is not known`);
    viewOf(await client.answer(open.name, answer));
  }
  return client.view;
}

/** Consent to the versions that the view shows. */
export function agreeToAll({ step }: ProcedureView) {
  return { agreed: Object.fromEntries(step.documents.map(({ name, version }) => [name, version])) };
}
