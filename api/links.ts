import { linkTokenHash } from '../codec/link-token.ts';
import { findLink, type LinkTarget, storeLink, storeShownLink } from '../db/queries/links.ts';
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
  const link = { ...to, tokenHash: linkTokenHash(api.secret, token), expiresAt: inDays(LINK_DAYS) };
  await storeLink(api.database, link);
  return { url: urlOf(api, token), expiresAt: link.expiresAt };
}

/** The QR code that a dealer shows now, for the buyer of a contract: the ones shown before are replaced. */
export async function makeShownLink(api: Pick<ApiContext, 'database' | 'secret' | 'publicUrl'>, contractId: string, token = newToken()) {
  const to = { procedureType: 'buyer-registration', contractId, role: 'buyer' } as const;
  const expiresAt = inDays(LINK_DAYS);
  await storeShownLink(api.database, { ...to, tokenHash: linkTokenHash(api.secret, token), expiresAt });
  return { url: urlOf(api, token), expiresAt };
}

const urlOf = ({ publicUrl }: Pick<ApiContext, 'publicUrl'>, token: string) => new URL(`/l/${token}`, publicUrl).href;
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

export async function readLink(api: ApiContext, token: string) {
  const link = await findLink(api.database, linkTokenHash(api.secret, token));
  if (!link) throw new ApiProblem('link-unknown');
  if (link.expired) throw new ApiProblem('link-expired');
  return link;
}
