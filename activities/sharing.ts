import { linkToken, linkTokenHash } from '../codec/link-token.ts';
import { storeLink } from '../db/queries/links.ts';
import {
  findShare,
  holdsPlan,
  SHARES_AT_MOST,
  type ShareObstacle,
  shareObstacle,
  sharesOf,
  storeShare,
  storeShareEnd,
} from '../db/queries/shares.ts';
import { recognisable } from '../procedures/sharing/recognisable.ts';
import type { ActivityContext } from './context.ts';

export type { ShareObstacle };

interface Owner {
  readonly owner: string;
  /** Plans of the connected service that can be shared. */
  readonly plans: readonly string[];
}

export interface ShareActivities {
  /** Whether this account may share at all. */
  checkOwner(of: Owner): Promise<'may-share' | 'ineligible' | 'share-limit-reached'>;
  /** Before the request, so that nobody asks in vain. What counts is `startShare`. */
  checkSharee(pair: { readonly owner: string; readonly sharee: string }): Promise<ShareObstacle | 'may-share'>;
  /** What must be known to tell the owner of a request: where, who asks, and how to come back to this procedure. */
  prepareRequest(request: {
    readonly procedure: string;
    readonly owner: string;
    readonly sharee: string;
    readonly expiresAt: number;
  }): Promise<{ readonly ownerEmail: string; readonly shareeEmail: string; readonly sharee: string; readonly url: string }>;
  /** At most five for an owner who may still share, never twice, never with oneself. Idempotent by procedure. */
  startShare(share: Owner & { readonly procedure: string; readonly sharee: string }): Promise<ShareObstacle | 'ineligible' | 'started'>;
  /** Ends a share once. `at`: when it was asked for, milliseconds since the epoch; makes a retry the same ending. */
  endShare(end: {
    readonly share: string;
    readonly by: 'owner' | 'sharee';
    readonly at: number;
  }): Promise<{ readonly kind: 'ended'; readonly otherEmail: string } | { readonly kind: 'ended-before' }>;
}

export function shareActivities({ database, accounts, codeSecret, publicUrl }: ActivityContext): ShareActivities {
  return {
    async checkOwner({ owner, plans }) {
      if (!(await holdsPlan(database, owner, plans))) return 'ineligible';
      return (await sharesOf(database, owner)) >= SHARES_AT_MOST ? 'share-limit-reached' : 'may-share';
    },

    checkSharee: async (pair) => (await shareObstacle(database, pair)) ?? 'may-share',

    async prepareRequest({ procedure, owner, sharee, expiresAt }) {
      const [own, other] = await Promise.all([accounts.find(owner), accounts.find(sharee)]);
      const token = linkToken(codeSecret, `${procedure}/owner/approve`);
      const link = { procedureType: 'sharing', role: 'owner', procedureId: procedure, expiresAt: new Date(expiresAt) } as const;
      // Beside the page on which the owner has invited, which stays theirs. A mail can be forwarded: the link is for the owner alone.
      await storeLink(database, { ...link, accountId: owner, tokenHash: linkTokenHash(codeSecret, token) });
      const url = new URL(`/l/${token}`, publicUrl).href;
      return { ownerEmail: own.email, shareeEmail: other.email, sharee: recognisable(other.profile), url };
    },

    async startShare({ plans, ...share }) {
      // Days after the invitation the vehicle may have another user. A share that an earlier attempt has started stays.
      const started = (await findShare(database, share.procedure)) !== undefined;
      if (!started && !(await holdsPlan(database, share.owner, plans))) return 'ineligible';
      return (await storeShare(database, share)) ?? 'started';
    },

    async endShare({ share, by, at }) {
      if (!(await storeShareEnd(database, { share, by, at: new Date(at) }))) return { kind: 'ended-before' };
      const row = await findShare(database, share);
      if (!row) throw new Error('A share that was ended is not there');
      const other = await accounts.find(by === 'owner' ? row.shareeId : row.ownerId);
      return { kind: 'ended', otherEmail: other.email };
    },
  };
}
