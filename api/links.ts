import { linkTokenHash } from '../codec/link-token.ts';
import { findLink, type LinkTarget, storeLink } from '../db/queries/links.ts';
import type { ApiContext } from './context.ts';
import { ApiProblem } from './problem.ts';
import { newToken } from './sessions/cookies.ts';

const LINK_DAYS = 30;

/** A link for a QR code. Its token is known to whoever gets it, and to nobody else: only its hash is kept. */
export async function makeLink(
  api: Pick<ApiContext, 'database' | 'secret' | 'publicUrl'>,
  to: LinkTarget,
  token = newToken(),
): Promise<{ url: string; expiresAt: Date }> {
  const expiresAt = new Date(Date.now() + LINK_DAYS * 24 * 60 * 60 * 1000);
  await storeLink(api.database, { ...to, tokenHash: linkTokenHash(api.secret, token), expiresAt });
  return { url: new URL(`/l/${token}`, api.publicUrl).href, expiresAt };
}

export async function readLink(api: ApiContext, token: string) {
  const link = await findLink(api.database, linkTokenHash(api.secret, token));
  if (!link) throw new ApiProblem('link-unknown');
  if (link.expired) throw new ApiProblem('link-expired');
  return link;
}
