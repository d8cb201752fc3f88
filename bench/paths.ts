import { drawLicence } from '../adapters/id-card-reading/testing/drawn-licence.ts';
import type { ProcedureView } from '../api/contract/view.ts';
import { DEMO_PASSWORD, DEMO_PIN } from '../db/seeds/people.ts';
import { agreeToAll, newLogin, newPerson, staffNumbers } from '../testing/walk.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Whoever walks a path: what the answers need besides the view. */
export interface Walker {
  readonly email: string;
  codeFor(email: string): Promise<string>;
  /** Sends a picture; resolves to its id. */
  capture(picture: Uint8Array): Promise<string>;
}

/** One way through a procedure: how each of its steps is answered. */
export interface Path {
  readonly procedure: 'buyer-registration' | 'account-registration';
  readonly answers: Readonly<Record<string, (view: ProcedureView, walker: Walker) => Answer | Promise<Answer>>>;
}

const atTheDealer = { 'confirm-vehicle': () => ({ mine: true }), 'information-consent': agreeToAll };
const register = { 'sign-in': () => ({ register: true }) };
const newAccount = {
  'account-terms': agreeToAll,
  email: (_view: ProcedureView, { email }: Walker) => ({ email }),
  'email-code': async (_view: ProcedureView, { email, codeFor }: Walker) => ({ code: await codeFor(email) }),
  'review-details': () => ({ register: true }),
};
const staff = { 'staff-check': () => ({ matches: true, staffNumber: staffNumbers.toyota, pin: DEMO_PIN }) };
const personal = {
  'customer-type': () => ({ customerType: 'personal' }),
  'personal-details': () => ({ ...newLogin, ...newPerson }),
};
const company = {
  companyName: '見本運輸株式会社',
  companyNameKana: 'ミホンウンユ',
  postalCode: '4600008',
  prefecture: '愛知県',
  city: '名古屋市中区',
  block: '栄3-18-1',
  department: '車両管理課',
  contactFamilyName: '見本',
  contactGivenName: '桜子',
  contactFamilyNameKana: 'ミホン',
  contactGivenNameKana: 'サクラコ',
  phone: '0522345678',
};
const corporate = {
  'customer-type': () => ({ customerType: 'corporate' }),
  'login-details': () => newLogin,
  'corporate-details': () => company,
};
const numberByHand = { 'corporate-number': () => ({ byHand: true }) };
const numberLookedUp = {
  'corporate-number': () => ({ corporateNumber: '1180301018771' }),
  'corporate-found': () => ({ next: true }),
};
const byCamera = {
  'input-method': () => ({ method: 'camera' }),
  'document-type': () => ({ document: 'drivers-licence' }),
  capture: async (_view: ProcedureView, { capture }: Walker) => ({ capture: await capture(drawLicence()) }),
  'capture-review': () => ({ next: true }),
};
const byHand = { 'input-method': () => ({ method: 'by-hand' }) };
const existing = {
  'sign-in': () => ({ email: 'hanako@example.jp', password: DEMO_PASSWORD }),
  'confirm-account': ({ step }: ProcedureView) => step.values,
};

/** The paths of the guides, under the names their figures have. */
export const paths = {
  'buyer-registration.A': { procedure: 'buyer-registration', answers: { ...atTheDealer, ...existing, ...staff } },
  'buyer-registration.B-by-hand': {
    procedure: 'buyer-registration',
    answers: { ...atTheDealer, ...register, ...newAccount, ...personal, ...byHand, ...staff },
  },
  'buyer-registration.B-by-camera': {
    procedure: 'buyer-registration',
    answers: { ...atTheDealer, ...register, ...newAccount, ...personal, ...byCamera, ...staff },
  },
  'buyer-registration.C-number': {
    procedure: 'buyer-registration',
    answers: { ...atTheDealer, ...register, ...newAccount, ...corporate, ...numberLookedUp },
  },
  'buyer-registration.C-by-hand': {
    procedure: 'buyer-registration',
    answers: { ...atTheDealer, ...register, ...newAccount, ...corporate, ...numberByHand },
  },
  'account-registration.B': { procedure: 'account-registration', answers: { ...newAccount, ...personal } },
  'account-registration.C-number': { procedure: 'account-registration', answers: { ...newAccount, ...corporate, ...numberLookedUp } },
  'account-registration.C-by-hand': { procedure: 'account-registration', answers: { ...newAccount, ...corporate, ...numberByHand } },
} as const satisfies Record<string, Path>;

export type PathName = keyof typeof paths;
