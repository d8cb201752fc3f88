import type { Account, NewAccount, OpenedAccount, Profile } from '../../activities/accounts.ts';
import type { Actor } from '../../procedures/step.ts';

/** Who chose a password, in which procedure: it waits there until the account is opened. */
export interface Choosing {
  readonly procedure: string;
  readonly owner: Actor;
}

/** The directory of TOYOTA accounts. A password is handed over at once and never comes back. */
export interface Accounts {
  readonly name: string;
  /** A wrong password and an unknown address give the same result, in about the same time. */
  signIn(email: string, password: string): Promise<{ readonly kind: 'signed-in'; readonly account: string } | { readonly kind: 'failed' }>;
  isRegistered(email: string): Promise<boolean>;
  /** The account with this login ID, if there is one. */
  findByEmail(email: string): Promise<string | undefined>;
  /** Throws for an id that was never given out. */
  find(account: string): Promise<Account>;
  /** Choosing again replaces the earlier choice. */
  choosePassword(choosing: Choosing, password: string): Promise<void>;
  hasChosenPassword(choosing: Choosing): Promise<boolean>;
  /**
   * With the password chosen in that procedure, which is then gone; throws when none was chosen.
   * The same procedure and owner always give the same account, as it was opened first. After a taken address the password still waits.
   */
  open(account: NewAccount): Promise<OpenedAccount>;
  /** Throws for another customer type and for an id that was never given out. The same profile twice changes nothing. */
  update(account: string, profile: Profile): Promise<void>;
  /** A connected service uses this account from now on: name and birth date are locked. Again changes nothing. Throws for an id that was never given out. */
  link(account: string): Promise<void>;
}
