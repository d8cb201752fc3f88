import { z } from 'zod';
import { code } from '../../procedures/fields/field-codes.ts';
import { type CancelReason, cancelReasons } from '../../procedures/support/cancel-reasons.ts';

const reasons = Object.keys(cancelReasons) as [CancelReason, ...CancelReason[]];

/** What a support agent may do to a procedure, with what each needs to know. */
export const supportActions = {
  'resend-mail': z.object({}),
  'extend-deadline': z.object({
    days: z.coerce.number(code('required')).int(code('invalid')).min(1, code('invalid')).max(30, code('invalid')),
  }),
  'retry-now': z.object({}),
  'cancel-with-reason': z.object({ reason: z.enum(reasons, code('choose-one')) }),
  settle: z.object({}),
} as const;

export type SupportAction = keyof typeof supportActions;

export const supportActionName = z.enum(Object.keys(supportActions) as [SupportAction, ...SupportAction[]]);

/** All their bodies, as the API's document has them. */
export const supportActionBody = z.object({
  days: z.int().min(1).max(30).optional().describe('Of extend-deadline'),
  reason: z.enum(reasons).optional().describe('Of cancel-with-reason'),
});
