import type { ProcedureView } from '../../api/contract/view.ts';
import type { BrandId } from '../../brands/registry.ts';
import { DEMO_PIN } from '../../db/seeds/people.ts';
import { codeIn } from '../../testing/mails.ts';
import { agreeToAll, newLogin, newPerson, staffNumbers } from '../../testing/walk.ts';
import type { Answers } from './walk.ts';

const isCode = ({ text }: { readonly text: string }) => /\b\d{6}\b/.test(text);

/** Consents, wherever they are asked for. */
export const consents: Answers = {
  'information-consent': agreeToAll,
  'user-terms': agreeToAll,
  'service-terms': agreeToAll,
  'charging-terms': agreeToAll,
  'site-terms': agreeToAll,
  'web-terms': agreeToAll,
  'link-consent': agreeToAll,
  'share-notes-consent': agreeToAll,
  'account-terms': agreeToAll,
};

/** The address, and the code that comes there. */
export const proofOf = (email: string): Answers => ({
  email: { email },
  'email-code': async (_view, { world, codesAsked }) => {
    const began = performance.now();
    const mail = await world.setting.mailbox.nth(email, codesAsked, isCode, world.over);
    world.ledger.waits.push({ what: 'mail with a code', began, ended: performance.now(), tries: 1 });
    return { code: codeIn(mail) };
  },
});

/** A new account of a person, by hand. */
export const newAccountOf = (email: string, brand: BrandId): Answers => ({
  ...consents,
  ...proofOf(email),
  'sign-in': { register: true },
  'customer-type': { customerType: 'personal' },
  'input-method': { method: 'by-hand' },
  'personal-details': { ...newLogin, ...newPerson },
  'personal-details-online': newPerson,
  'login-details': newLogin,
  'staff-check': { matches: true, staffNumber: staffNumbers[brand], pin: DEMO_PIN },
  'review-details': { register: true },
  newsletter: { subscribe: false },
});

/** A new account of a company: its number is looked up. */
export const newCompanyAccountOf = (email: string, brand: BrandId): Answers => ({
  ...newAccountOf(email, brand),
  'customer-type': { customerType: 'corporate' },
  'corporate-number': { corporateNumber: '1180301018771' },
  'corporate-found': { next: true },
  'corporate-details': {
    companyName: 'トヨタ自動車株式会社',
    companyNameKana: 'トヨタジドウシャ',
    postalCode: '4718571',
    prefecture: '愛知県',
    city: '豊田市',
    block: 'トヨタ町1番地',
    department: '車両管理課',
    contactFamilyName: '見本',
    contactGivenName: '桜子',
    contactFamilyNameKana: 'ミホン',
    contactGivenNameKana: 'サクラコ',
    phone: '0522345678',
  },
});

/** An account that is there already, whose contact number is corrected. */
export const existingAccountOf = (email: string, brand: BrandId): Answers => ({
  ...newAccountOf(email, brand),
  'sign-in': signInOf(email),
  'sign-in-linked': signInOf(email),
  'confirm-account': ({ step }: ProcedureView) => ({ ...step.values, phone: '0529876543' }),
});

export const signInOf = (email: string) => ({ email, password: newLogin.password });
