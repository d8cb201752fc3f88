import { hash, verify } from '@node-rs/argon2';
import { Router } from 'express';
import { z } from 'zod';
import { type StaffRow, staffByNumber } from '../../db/queries/access.ts';
import { code } from '../../procedures/fields/field-codes.ts';
import type { ApiContext } from '../context.ts';
import type { StaffView } from '../contract/dealer.ts';
import { countedGuess } from '../counted-guess.ts';
import { ApiProblem } from '../problem.ts';
import { closeStaffSession, openStaffSession, staffOf } from '../sessions/sessions.ts';

export const staffSignIn = z.object({ staffNumber: z.string().trim().min(1).max(20), password: z.string().min(1).max(128) });

const TRIES = 5;
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
  const staff = await countedGuess(api.database, {
    subject: `staff/${staffNumber}`,
    tries: TRIES,
    async attempt() {
      const found = await staffByNumber(api.database, staffNumber);
      // An unknown number costs as much time as a wrong password.
      const matches = await verify(found?.passwordHash ?? (await nobody), password);
      return matches ? found : undefined;
    },
  });
  if (!staff) throw new ApiProblem('invalid-answer', { problems: [{ pointer: '/password', code: 'staff-sign-in-failed' }] });
  return staff;
}

function viewOf({ id, name, dealerId, dealer }: StaffRow): StaffView {
  return { id, name, ...(dealerId && dealer && { dealer: { id: dealerId, name: dealer } }) };
}
