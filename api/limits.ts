import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { keyedHash } from '../codec/keyed-hash.ts';
import type { Database } from '../db/database.ts';
import { ApiProblem } from './problem.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often something may be done. An office behind one address has many people in it, so limits by address stop floods and
 * searching, not people; what is guessed at (a password, a PIN, a code) is counted by itself as well, see `counted-guess.ts`.
 */
export const limits = {
  /** Anything at all, by address. Kept by each server for itself: it protects the server. */
  requests: { times: 3000, seconds: MINUTE },
  /** Links opened, by address: searching for one that works. */
  claims: { times: 300, seconds: 10 * MINUTE },
  /** Customers' passwords sent, by address: one password tried at many accounts. */
  'sign-ins': { times: 100, seconds: 15 * MINUTE },
  /** Codes of mails and SMS sent, by address. */
  codes: { times: 100, seconds: 15 * MINUTE },
  /** PINs of staff sent from customers' phones, by address: a whole shop. */
  pins: { times: 60, seconds: 15 * MINUTE },
  /** Passwords of staff sent, by address. */
  'staff-sign-ins': { times: 60, seconds: 15 * MINUTE },
  /** Procedures opened, by address. */
  openings: { times: 300, seconds: HOUR },
  /** Procedures opened, by a customer's session. */
  'openings-of-session': { times: 40, seconds: HOUR },
  /** Procedures of one kind opened or gone on with, for one contract. */
  'openings-of-contract': { times: 60, seconds: HOUR },
  /** Links for QR codes, by a member of staff. */
  'links-of-staff': { times: 200, seconds: HOUR },
  /** Pictures of ID cards, by procedure. */
  pictures: { times: 30, seconds: 10 * MINUTE },
  /** Pictures of ID cards, by address. */
  'pictures-by-address': { times: 300, seconds: 10 * MINUTE },
  /** Mails and SMS of one procedure: nobody's mailbox is flooded by somebody who presses "send again". */
  mails: { times: 6, seconds: 10 * MINUTE },
  /** Postal codes looked up, by address. */
  'postal-codes': { times: 300, seconds: MINUTE },
} as const satisfies Record<string, { times: number; seconds: number }>;

export type Limit = keyof typeof limits;

export interface Limits {
  /** Counts it; refuses with 429 when it was too often. */
  count(limit: Limit, key: string): Promise<void>;
  /** Refuses like `count`, and counts nothing: for calls that are repeated because they were not carried out. */
  check(limit: Limit, key: string): Promise<void>;
  /** Counts what has been carried out. */
  note(limit: Limit, key: string): Promise<void>;
}

interface Options {
  readonly secret: string;
  /** Multiplies all of them; tests of load need more. */
  readonly factor?: number;
}

/** Shared by all servers through Postgres. While that is away, each server counts by itself. */
export function openLimits(database: Database, { secret, factor = 1 }: Options): Limits {
  const timesOf = (limit: Limit) => Math.max(1, Math.round(limits[limit].times * factor));
  const limiters = new Map<Limit, RateLimiterAbstract>(
    (Object.keys(limits) as Limit[]).map((limit) => {
      const options = { points: timesOf(limit), duration: limits[limit].seconds, keyPrefix: limit };
      const alone = new RateLimiterMemory(options);
      if (limit === 'requests') return [limit, alone] as const;
      // Who is over it is refused without asking the database again and again.
      const sparing = { inMemoryBlockOnConsumed: options.points + 1, insuranceLimiter: alone };
      const table = { storeClient: storeOf(database), storeType: 'client', tableName: 'rate_limits', tableCreated: true } as const;
      return [limit, new RateLimiterPostgres({ ...options, ...sparing, ...table })] as const;
    }),
  );
  const of = (limit: Limit) => {
    const limiter = limiters.get(limit);
    if (!limiter) throw new Error(`There is no limit "${limit}"`);
    return limiter;
  };
  // Addresses are personal data: what is stored says only whether two are the same.
  const hashed = (limit: Limit, key: string) => keyedHash(secret, `limit/${limit}/${key}`).slice(0, 22);

  return {
    async count(limit, key) {
      try {
        await of(limit).consume(hashed(limit, key));
      } catch (refused) {
        throw refused instanceof RateLimiterRes ? tooMany(refused) : refused;
      }
    },
    async check(limit, key) {
      const used = await of(limit).get(hashed(limit, key));
      if (used && used.consumedPoints >= timesOf(limit)) throw tooMany(used);
    },
    async note(limit, key) {
      await of(limit).penalty(hashed(limit, key));
    },
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes): ApiProblem {
  return new ApiProblem('too-many-requests', { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
}

/** Our driver, as the limiter's own one would be called. Its `expire` is a bigint, which drivers give as text. */
function storeOf({ sql }: Database) {
  return {
    async query({ text, values }: { text: string; values?: (string | number | null)[] }) {
      const rows = await sql.unsafe<{ expire?: unknown }[]>(text, values ?? [], { prepare: true });
      return { rows: rows.map((row) => ({ ...row, ...(row.expire != null && { expire: Number(row.expire) }) })), rowCount: rows.count };
    },
  };
}
