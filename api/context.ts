import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Accounts } from '../adapters/accounts/port.ts';
import type { OldSite } from '../adapters/old-site/port.ts';
import type { Payments } from '../adapters/payments/port.ts';
import type { PostalCodes } from '../adapters/postal-codes/port.ts';
import type { StaffIssuer } from '../adapters/staff-issuer/port.ts';
import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';
import type { Documents } from './documents.ts';
import type { Feed } from './feed/feed.ts';
import type { Limits } from './limits.ts';
import type { RelyingParty } from './oidc/relying-party.ts';
import type { ProcedureClient } from './procedures/procedure-client.ts';

/** Everything the API works with. The server's composition root makes it. */
export interface ApiContext {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly procedures: ProcedureClient;
  readonly feed: Feed;
  readonly documents: Documents;
  readonly accounts: Accounts;
  readonly oldSite: OldSite;
  readonly postalCodes: PostalCodes;
  /** Where staff and support sign in. */
  readonly staffIssuer: StaffIssuer;
  /** We, as that issuer knows us. */
  readonly relyingParty: RelyingParty;
  readonly limits: Limits;
  /** Keys the hashes of sessions, links, codes and requests. */
  readonly secret: string;
  readonly publicUrl: string;
  /** The embedded inbox can be read by everybody: demonstrations only. */
  readonly showInbox: boolean;
  /** What the dealer's system says who it is with; nothing when it reports nothing here. */
  readonly dealerSystemToken?: string;
  /** The register of certificates is our own, and learns of them from the dealer's system. */
  readonly keepsCertificates: boolean;
  readonly trustedProxies: number;
  /** Where support opens Temporal UI, whose pages may have payloads opened here. */
  readonly temporalUiUrl?: string;
  readonly log: Logger;
  /** They see every request first, to measure and trace it. */
  readonly observers?: readonly RequestHandler[];
  readonly payments: Payments;
  /** Set when the simulated provider is chosen: its pages are then served here, at `/pay`. */
  readonly paymentSimulator?: { readonly webhookSecret: string };
}
