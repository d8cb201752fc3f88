import type { Request } from 'express';
import { z } from 'zod';
import { customerAccess } from '../db/queries/access.ts';
import type { LinkRow } from '../db/queries/links.ts';
import { currentPassword, email } from '../procedures/fields/login.ts';
import { problemOf } from './answers/parse-answer.ts';
import type { ApiContext } from './context.ts';
import { signedInAccount } from './intake/sign-in.ts';
import { ApiProblem } from './problem.ts';
import { customerHashOf } from './sessions/sessions.ts';

/** What is sent with a link that is one person's own. */
export const linkSignIn = z.object({ email, password: currentPassword });

/**
 * A mail can be forwarded or read by others: where having its link is not enough, exactly the account it was sent to signs in. A
 * browser that is in the procedure as that person already has shown who it is.
 */
export async function mustHold(api: ApiContext, request: Request, { accountId, procedureId, role }: LinkRow): Promise<void> {
  const login = loginIn(request.body);
  if (!accountId) return;
  const session = customerHashOf(api, request);
  const access = session && procedureId ? await customerAccess(api.database, session, procedureId) : undefined;
  if (access?.role === role) return;
  if (!login) throw new ApiProblem('sign-in-needed');
  const account = await signedInAccount(api, login);
  if (!account) throw new ApiProblem('invalid-answer', { problems: [{ pointer: '/password', code: 'sign-in-failed' }] });
  if (account !== accountId) throw new ApiProblem('invalid-answer', { problems: [{ pointer: '/email', code: 'other-account' }] });
}

/** A page that does not know yet whose link it is sends nothing. */
function loginIn(sent: unknown): z.infer<typeof linkSignIn> | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  if (!Array.isArray(sent) && Object.keys(sent).length === 0) return undefined;
  const parsed = linkSignIn.safeParse(sent);
  if (!parsed.success) throw new ApiProblem('invalid-answer', { problems: parsed.error.issues.map((issue) => problemOf(issue, sent)) });
  return parsed.data;
}
