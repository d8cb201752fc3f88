import type { BrandId } from '../brands/registry.ts';
import {
  deleteIdentifierCode,
  endOverdueLinks,
  hasAgreedTo,
  type Overdue,
  storeDealerLink,
  storeIdentifierCode,
} from '../db/queries/dealer-links.ts';
import { PROCEDURE_CHANNEL } from '../db/queries/procedures.ts';
import type { ActivityContext } from './context.ts';
import { deliver, type MailToSend } from './mails.ts';

export interface MemberState {
  /** A person whose birth date nobody knows. */
  readonly needsBirthDate: boolean;
  /** To the version of the site's terms that is in force. */
  readonly agreedToSiteTerms: boolean;
}

export interface DealerLinkActivities {
  /** Keeps the code that identifies the customer; milliseconds since the epoch. The same procedure again changes nothing. */
  keepIdentifierCode(kept: { procedure: string; dealer: string; code: string; expiresAt: number }): Promise<void>;
  /** Whatever has happened: gone once, gone for ever. */
  forgetIdentifierCode(procedure: string): Promise<void>;
  memberState(member: { readonly account: string; readonly brand: BrandId }): Promise<MemberState>;
  /** Adds it to an account that has none; one that is there stays. */
  addBirthDate(added: { readonly account: string; readonly birthDate: string }): Promise<void>;
  /** Links an account with a dealer, and deletes the identifier code with it. Idempotent. */
  linkDealer(link: { procedure: string; account: string; dealer: string; agreed: Readonly<Record<string, string>> }): Promise<void>;
  /** Deletes and closes what is overdue, and says what that was. */
  endOverdueLinks(): Promise<Overdue>;
}

export interface AccountMailActivities {
  /** A mail to the address of an account, which stays out of the procedure. */
  mailAccount(mail: Omit<MailToSend, 'to'> & { readonly account: string }): Promise<{ readonly kind: 'sent' | 'refused' }>;
}

export function dealerLinkActivities(context: ActivityContext): DealerLinkActivities & AccountMailActivities {
  const { database, accounts } = context;
  return {
    keepIdentifierCode: ({ expiresAt, ...kept }) => storeIdentifierCode(database, { ...kept, expiresAt: new Date(expiresAt) }),
    forgetIdentifierCode: (procedure) => deleteIdentifierCode(database, procedure),
    async memberState({ account, brand }) {
      const { profile } = await accounts.find(account);
      return {
        needsBirthDate: profile.customerType === 'personal' && !profile.birthDate,
        agreedToSiteTerms: await hasAgreedTo(database, account, brand, 'site-terms'),
      };
    },
    async addBirthDate({ account, birthDate }) {
      const { profile } = await accounts.find(account);
      if (profile.customerType !== 'personal' || profile.birthDate) return;
      await accounts.update(account, { ...profile, birthDate });
    },
    linkDealer: (link) => storeDealerLink(database, link),
    endOverdueLinks: () => endOverdueLinks(database, PROCEDURE_CHANNEL),
    async mailAccount({ account, words, ...mail }) {
      const { email } = await accounts.find(account);
      return deliver(context, { ...mail, to: email, words: { ...words, email } });
    },
  };
}
