import { z } from 'zod';
import { procedures } from '../../procedures/registry.ts';
import { opening as openingBody } from '../routers/procedures.ts';
import { operation } from './operation.ts';
import { acceptSession, asStaff, id, idempotencyKey, ifNoneMatch, path, posting, wait } from './parameters.ts';
import { inProcedure, moving, opening } from './problems.ts';
import { answeredAs, type Json, listOf, only, schemaOf, view } from './schema.ts';

/** Opening a procedure, looking at it and moving in it. */
export function procedurePaths(): Json {
  return {
    '/procedures/{type}': {
      post: operation('openProcedure', 'Opens a procedure: for a brand, or after one that has ended on the same phone', 'procedures', {
        parameters: [path('type', { type: 'string', enum: Object.keys(procedures) }), idempotencyKey, acceptSession],
        body: schemaOf(openingBody),
        created: view,
        located: true,
        problems: ['not-signed-in', 'idempotency-key-reused', ...opening],
        open: true,
      }),
    },
    '/procedures/{id}': {
      get: {
        ...operation('getProcedure', 'Where a procedure stands, for the caller', 'procedures', {
          parameters: [id, asStaff, wait, ifNoneMatch],
          ok: view,
          unchanged: true,
          problems: inProcedure,
          reads: true,
        }),
        description: 'With `wait` and `If-None-Match` it holds until the procedure has moved, or answers 304 when the time is over.',
      },
    },
    '/procedures/{id}/events': {
      get: operation('followProcedure', 'The same as Server-Sent Events: event `view`', 'procedures', {
        parameters: [id, asStaff],
        stream: true,
        problems: inProcedure,
        reads: true,
      }),
    },
    ...Object.fromEntries(
      Object.entries(moves).map(([move, { summary, problem }]) => [
        `/procedures/{id}/${move}`,
        {
          post: operation(`${move}Procedure`, summary, 'procedures', {
            parameters: [id, asStaff, ...posting],
            ok: view,
            problems: [...inProcedure, ...moving, problem],
          }),
        },
      ]),
    ),
    '/procedures/{id}/captures': {
      post: operation('sendCapture', 'A picture of an ID card: JPEG or PNG, up to 10 MB', 'procedures', {
        parameters: [id, idempotencyKey],
        image: true,
        created: answeredAs(z.object({ capture: z.uuid() })),
        problems: [...inProcedure, 'not-an-image', 'invalid-answer'],
      }),
    },
    '/my/procedures': {
      get: operation('listOwnProcedures', 'Where each of the caller’s own procedures stands', 'procedures', {
        ok: only('procedures', listOf('OwnProcedureView')),
        problems: ['not-signed-in'],
        reads: true,
      }),
    },
  };
}

const moves = {
  back: { summary: 'Back to the previous screen', problem: 'cannot-go-back' },
  resend: { summary: 'Sends the code again', problem: 'cannot-resend' },
  cancel: { summary: 'Stops the procedure', problem: 'cannot-cancel' },
} as const;
