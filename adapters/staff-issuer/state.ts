import type { Adapter, AdapterPayload } from 'oidc-provider';
import { openJson, sealJson } from '../../codec/key-ring.ts';
import { keyedHash } from '../../codec/keyed-hash.ts';
import type { Database } from '../../db/database.ts';
import {
  consumeIssuerState,
  deleteIssuerGrant,
  deleteIssuerState,
  findIssuerState,
  findIssuerStateByUid,
  type IssuerStateRow,
  storeIssuerState,
} from '../../db/queries/issuer-state.ts';
import { stateRing } from './keys.ts';

/** For what has no end of its own. */
const DAY = 24 * 60 * 60;

/**
 * The issuer's memory in Postgres, so that a sign-in may begin at one server and end at another. Whoever reads the table can use
 * nothing of it: ids, which are codes and tokens, are hashed, and what belongs to them is sealed.
 */
export function issuerState(database: Database, secret: string): (kind: string) => Adapter {
  const ring = stateRing(secret);
  const hashed = (kind: string, id: string) => keyedHash(secret, `issuer/${kind}/${id}`);
  const grantHash = (id: string) => hashed('grant', id);

  return (kind) => {
    const read = (row: IssuerStateRow | undefined): AdapterPayload | undefined => {
      if (!row) return undefined;
      // It was sealed here, so it is what the issuer gave us.
      const payload = openJson(ring, row.content) as AdapterPayload;
      return row.consumedAt ? { ...payload, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : payload;
    };
    return {
      async upsert(id, payload, expiresIn) {
        await storeIssuerState(database, {
          kind,
          idHash: hashed(kind, id),
          content: sealJson(ring, payload),
          uidHash: payload.uid === undefined ? undefined : hashed(`${kind}/uid`, payload.uid),
          grantHash: payload.grantId === undefined ? undefined : grantHash(payload.grantId),
          staffId: payload.accountId,
          seconds: expiresIn || DAY,
        });
      },
      find: async (id) => read(await findIssuerState(database, kind, hashed(kind, id))),
      findByUid: async (uid) => read(await findIssuerStateByUid(database, kind, hashed(`${kind}/uid`, uid))),
      // Devices without a keyboard do not sign in here.
      findByUserCode: async () => undefined,
      consume: (id) => consumeIssuerState(database, kind, hashed(kind, id)),
      destroy: (id) => deleteIssuerState(database, kind, hashed(kind, id)),
      revokeByGrantId: (id) => deleteIssuerGrant(database, grantHash(id)),
    };
  };
}
