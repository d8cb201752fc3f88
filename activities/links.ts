import { linkToken, linkTokenHash } from '../codec/link-token.ts';
import { storeLink, storeOnlyLink } from '../db/queries/links.ts';
import type { ProcedureType } from '../procedures/registry.ts';
import type { Actor } from '../procedures/step.ts';
import type { ActivityContext } from './context.ts';

interface LinkOf {
  /** Idempotency key: the same key gives the same link. */
  readonly key: string;
  readonly type: ProcedureType;
  readonly role: Actor;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface LinkActivities {
  /** A link by which somebody joins this procedure, on their own phone. Earlier ones of the same role do not count any more. */
  makeJoiningLink(link: LinkOf & { readonly procedure: string }): Promise<{ readonly url: string }>;
  /** A link that opens what comes after a procedure, for a mail. */
  makeNextLink(link: LinkOf & { readonly after: string }): Promise<{ readonly url: string }>;
  /** A link that opens a contract's procedure, for a mail. */
  makeContractLink(link: LinkOf & { readonly contract: string }): Promise<{ readonly url: string }>;
}

export function linkActivities({ database, codeSecret: secret, publicUrl }: ActivityContext): LinkActivities {
  const token = ({ key, type, role, expiresAt }: LinkOf) => {
    const made = linkToken(secret, key);
    const row = { tokenHash: linkTokenHash(secret, made), procedureType: type, role, expiresAt: new Date(expiresAt) };
    return { row, url: new URL(`/l/${made}`, publicUrl).href };
  };
  return {
    async makeJoiningLink(link) {
      const { row, url } = token(link);
      await storeOnlyLink(database, { ...row, procedureId: link.procedure });
      return { url };
    },
    async makeNextLink(link) {
      const { row, url } = token(link);
      await storeLink(database, { ...row, afterId: link.after });
      return { url };
    },
    async makeContractLink(link) {
      const { row, url } = token(link);
      await storeLink(database, { ...row, contractId: link.contract });
      return { url };
    },
  };
}
