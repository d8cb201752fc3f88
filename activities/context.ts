import type { Accounts } from '../adapters/accounts/port.ts';
import type { CorporateNumbers } from '../adapters/corporate-numbers/port.ts';
import type { IdCardReading } from '../adapters/id-card-reading/port.ts';
import type { Mail } from '../adapters/mail/port.ts';
import type { OldSite } from '../adapters/old-site/port.ts';
import type { Payments } from '../adapters/payments/port.ts';
import type { Sms } from '../adapters/sms/port.ts';
import type { Telematics } from '../adapters/telematics/port.ts';
import type { VehicleRegistry } from '../adapters/vehicle-registry/port.ts';
import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';

/** What activities work with. The worker's composition root chooses the adapters. */
export interface ActivityContext {
  readonly database: Database;
  readonly keyRing: KeyRing;
  /** Codes are derived from it, so that a retry sends the same code. */
  readonly codeSecret: string;
  /** Where people reach the service: links in mails and QR codes start with it. */
  readonly publicUrl: string;
  readonly accounts: Accounts;
  readonly corporateNumbers: CorporateNumbers;
  readonly idCardReading: IdCardReading;
  readonly mail: Mail;
  readonly sms: Sms;
  readonly oldSite: OldSite;
  readonly vehicleRegistry: VehicleRegistry;
  readonly payments: Payments;
  readonly telematics: Telematics;
}
