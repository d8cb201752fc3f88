import type { Accounts } from '../adapters/accounts/port.ts';
import type { CorporateNumbers } from '../adapters/corporate-numbers/port.ts';
import type { IdCardReading } from '../adapters/id-card-reading/port.ts';
import type { Mail } from '../adapters/mail/port.ts';
import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';

/** What activities work with. The worker's composition root chooses the adapters. */
export interface ActivityContext {
  readonly database: Database;
  readonly keyRing: KeyRing;
  /** Codes are derived from it, so that a retry sends the same code. */
  readonly codeSecret: string;
  readonly accounts: Accounts;
  readonly corporateNumbers: CorporateNumbers;
  readonly idCardReading: IdCardReading;
  readonly mail: Mail;
}
