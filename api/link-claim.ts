import type { Request, Response } from 'express';
import { linkTokenHash } from '../codec/link-token.ts';
import { giveRole, grantRole } from '../db/queries/access.ts';
import { claimLink, doneByHolder, type LinkRow } from '../db/queries/links.ts';
import { isProcedureType, procedures } from '../procedures/registry.ts';
import type { Actor, Steps } from '../procedures/step.ts';
import type { ApiContext } from './context.ts';
import { mustHold } from './link-holder.ts';
import { ApiProblem } from './problem.ts';
import { customerSessionFor, customerSessionOf } from './sessions/sessions.ts';

export interface Claim {
  readonly session: string;
  /** Gives the browser its role where the link leads. */
  grant(procedure: string, role: Actor): Promise<void>;
}

/**
 * A link is one browser's: see docs/decisions/0012. It moves on while nothing has been answered, since scanners open links in browsers
 * of their own that people leave; after that, only the person who has signed in there may come by it in another browser, by signing
 * in. A link that is one account's own asks for that account always.
 */
export async function claim(api: ApiContext, request: Request, response: Response, token: string, link: LinkRow): Promise<Claim> {
  await mustHold(api, request, link);
  if (link.accountId) return held(api, request, response);
  const known = await customerSessionOf(api, request);
  const taken = link.claimedBy !== null && link.claimedBy !== known;
  const { answered, accounts } = taken ? await doneByHolder(api.database, link, arrivalsOf(link)) : { answered: false, accounts: [] };
  if (answered) {
    const [accountId, ...more] = accounts;
    if (!accountId || more.length > 0) throw new ApiProblem('link-used');
    await mustHold(api, request, { ...link, accountId });
    return held(api, request, response);
  }
  const session = known ?? (await customerSessionFor(api, request, response));
  const got = await claimLink(api.database, linkTokenHash(api.secret, token), session, link.claimedBy);
  if (!got) throw new ApiProblem('link-used');
  return { session, grant: (procedure, role) => giveRole(api.database, session, procedure, role) };
}

/** By their own sign-in: beside the browser that they have come from. */
async function held(api: ApiContext, request: Request, response: Response): Promise<Claim> {
  const session = await customerSessionFor(api, request, response);
  return { session, grant: (procedure, role) => grantRole(api.database, session, procedure, role) };
}

/** Steps that are answered by having come. */
function arrivalsOf({ procedureType }: LinkRow): string[] {
  if (!isProcedureType(procedureType)) return [];
  const steps: Steps = procedures[procedureType].steps;
  return Object.entries(steps).flatMap(([name, { kind }]) => (kind === 'handoff' ? [name] : []));
}
