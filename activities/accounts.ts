import type { CorporateProfile } from '../procedures/sign-in-or-sign-up/corporate.ts';
import type { PersonalProfile } from '../procedures/sign-in-or-sign-up/personal.ts';
import type { Actor } from '../procedures/step.ts';
import type { ActivityContext } from './context.ts';

/** Members who came from the old site may not have given their birth date yet. */
type Registered = Omit<PersonalProfile, 'birthDate'> & { readonly birthDate?: string | undefined };

/** What is registered of somebody; the customer type is fixed for ever. */
export type Profile = ({ readonly customerType: 'personal' } & Registered) | ({ readonly customerType: 'corporate' } & CorporateProfile);

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly profile: Profile;
  /** A connected service is linked: name and birth date may not change any more. */
  readonly linked: boolean;
}

export interface NewAccount {
  /** The procedure, under which the edge keeps the password that was chosen. */
  readonly procedure: string;
  readonly owner: Actor;
  readonly email: string;
  readonly verificationPhone: string;
  readonly profile: Profile;
}

export type OpenedAccount = { readonly kind: 'opened'; readonly account: string } | { readonly kind: 'address-taken' };

export interface AccountActivities {
  readAccount(account: string): Promise<Account>;
  /** Idempotent by procedure and owner: the same registration always gives the same account. */
  openAccount(account: NewAccount): Promise<OpenedAccount>;
  /** Writes a profile; the same profile twice changes nothing. */
  updateAccount(change: { readonly account: string; readonly profile: Profile }): Promise<void>;
}

export function accountActivities({ accounts }: ActivityContext): AccountActivities {
  return {
    readAccount: (account) => accounts.find(account),
    openAccount: (account) => accounts.open(account),
    updateAccount: ({ account, profile }) => accounts.update(account, profile),
  };
}
