import { hash, verify } from '@node-rs/argon2';
import { Router } from 'express';
import { z } from 'zod';
import { type StaffRow, staffByNumber } from '../../db/queries/access.ts';
import { countWrongTry, forgetWrongTries, secondsBlocked } from '../../db/queries/wrong-tries.ts';
import { code } from '../../procedures/fields/field-codes.ts';
import type { ApiContext } from '../context.ts';
import type { StaffView } from '../contract/dealer.ts';
import { ApiProblem } from '../problem.ts';
import { closeStaffSession, openStaffSession, staffOf } from '../sessions/sessions.ts';

export const staffSignIn = z.object({ staffNumber: z.string().trim().min(1).max(20), password: z.string().min(1).max(128) });

const TRIES = 5;
const MINUTES = 15;
const nobody = hash('there is no staff with this password 0');

/** The dealer's staff at the terminal. */
export function staffSessionRouter(api: ApiContext): Router {
  const router = Router();

  router.post('/staff/session', async (request, response) => {
    const body = staffSignIn.safeParse(request.body);
    if (!body.success) {
      const problems = body.error.issues.map(({ path }) => ({
        pointer: path.map((part) => `/${String(part)}`).join(''),
        code: code('required'),
      }));
      throw new ApiProblem('invalid-answer', { problems });
    }
    const staff = await signedIn(api, body.data);
    await openStaffSession(api, response, staff.id);
    response.status(201).json(viewOf(staff));
  });

  router.get('/staff/session', async (request, response) => {
    response.json(viewOf(await staffOf(api, request)));
  });

  router.delete('/staff/session', async (request, response) => {
    await closeStaffSession(api, request, response);
    response.status(204).end();
  });

  return router;
}

async function signedIn(api: ApiContext, { staffNumber, password }: z.infer<typeof staffSignIn>): Promise<StaffRow> {
  const subject = `staff/${staffNumber}`;
  const seconds = await secondsBlocked(api.database, subject, TRIES);
  if (seconds > 0) throw new ApiProblem('too-many-requests', { retryAfterSeconds: seconds });
  const staff = await staffByNumber(api.database, staffNumber);
  const matches = await verify(staff?.passwordHash ?? (await nobody), password);
  if (!staff || !matches) {
    await countWrongTry(api.database, subject, MINUTES);
    throw new ApiProblem('invalid-answer', { problems: [{ pointer: '/password', code: 'staff-sign-in-failed' }] });
  }
  await forgetWrongTries(api.database, subject);
  return staff;
}

function viewOf({ id, name, dealerId, dealer }: StaffRow): StaffView {
  return { id, name, dealer: { id: dealerId, name: dealer } };
}
