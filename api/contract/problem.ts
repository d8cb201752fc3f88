import { z } from 'zod';
import { fieldError, procedureView } from './view.ts';

/** Every problem the API can answer with, by its stable code, with its HTTP status. */
export const problemStatus = {
  'invalid-answer': 422,
  'idempotency-key-reused': 422,
  'malformed-body': 400,
  'bad-signature': 400,
  'not-signed-in': 401,
  'sign-in-needed': 401,
  'not-yours': 403,
  'not-found': 404,
  'step-not-open': 409,
  'stale-revision': 409,
  'wrong-actor': 409,
  'cannot-go-back': 409,
  'cannot-resend': 409,
  'cannot-cancel': 409,
  'cannot-extend': 409,
  'procedure-closed': 409,
  'not-eligible': 409,
  'link-unknown': 410,
  'link-expired': 410,
  'link-used': 410,
  'body-too-large': 413,
  'not-an-image': 415,
  'too-many-requests': 429,
  'temporarily-unavailable': 503,
  'internal-error': 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** RFC 9457, with the code, field errors, and the current view where there is one. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  errors: z.array(fieldError).optional(),
  view: procedureView.optional(),
});

export type Problem = z.infer<typeof problem>;
