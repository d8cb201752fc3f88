import type { Logger } from 'pino';
import type { Accounts } from '../adapters/accounts/port.ts';
import type { PostalCodes } from '../adapters/postal-codes/port.ts';
import type { KeyRing } from '../codec/key-ring.ts';
import type { Database } from '../db/database.ts';
import type { Documents } from './documents.ts';
import type { Feed } from './feed/feed.ts';
import type { ProcedureClient } from './procedures/procedure-client.ts';

/** Everything the API works with. The server's composition root makes it. */
export interface ApiContext {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly procedures: ProcedureClient;
  readonly feed: Feed;
  readonly documents: Documents;
  readonly accounts: Accounts;
  readonly postalCodes: PostalCodes;
  /** Keys the hashes of sessions, links, codes and requests. */
  readonly secret: string;
  readonly publicUrl: string;
  /** The embedded inbox can be read by everybody: demonstrations only. */
  readonly showInbox: boolean;
  readonly trustedProxies: number;
  readonly log: Logger;
}
