import { findLink, storeLink } from '../db/queries/links.ts';
import type { ProcedureType } from '../procedures/registry.ts';
import type { Actor } from '../procedures/step.ts';
import type { ApiContext } from './context.ts';
import { keyedHash } from './keyed-hash.ts';
import { ApiProblem } from './problem.ts';
import { newToken } from './sessions/cookies.ts';

const LINK_DAYS = 30;

interface LinkTo {
  readonly procedureType: ProcedureType;
  readonly contractId: string;
  readonly role: Actor;
}

/** A link for a QR code. Its token is known to whoever gets it, and to nobody else: only its hash is kept. */
export async function makeLink(
  api: Pick<ApiContext, 'database' | 'secret' | 'publicUrl'>,
  to: LinkTo,
  token = newToken(),
): Promise<{ url: string; expiresAt: Date }> {
  const expiresAt = new Date(Date.now() + LINK_DAYS * 24 * 60 * 60 * 1000);
  await storeLink(api.database, { ...to, tokenHash: hashOf(api, token), expiresAt });
  return { url: new URL(`/l/${token}`, api.publicUrl).href, expiresAt };
}

export async function readLink(api: ApiContext, token: string) {
  const link = await findLink(api.database, hashOf(api, token));
  if (!link) throw new ApiProblem('link-unknown');
  if (link.expired) throw new ApiProblem('link-expired');
  return link;
}

function hashOf({ secret }: Pick<ApiContext, 'secret'>, token: string): string {
  return keyedHash(secret, `link/${token}`);
}
