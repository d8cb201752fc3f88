import { z } from 'zod';
import { supportActionName } from './support-action.ts';

const supportActionView = z.object({
  action: supportActionName,
  label: z.string(),
  choice: z
    .object({ name: z.enum(['days', 'reason']), label: z.string(), options: z.array(z.object({ value: z.string(), label: z.string() })) })
    .optional()
    .describe('What must be chosen with it'),
});

/** One procedure that support has to look at, in a line: nothing that was typed. */
export const supportCaseView = z.object({
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  brand: z.enum(['toyota', 'lexus']),
  dealer: z.string().optional().describe('Nothing for a procedure without a contract'),
  contract: z.string().optional().describe('Number of the contract'),
  status: z.enum(['open', 'closed']),
  step: z.string(),
  stepTitle: z.string(),
  waitsForReviewer: z.boolean().describe('Answered at POST /procedures/{id}/steps/{step}?as=reviewer'),
  reason: z.string().describe('A stable word; empty when it only waits'),
  reasonTitle: z.string(),
  since: z.iso.datetime().describe('Since when it stands there'),
  startedAt: z.iso.datetime(),
  ageDays: z.int().describe('Whole days since then'),
  due: z.iso.datetime().optional(),
  overdue: z.boolean(),
  can: z.array(supportActionView).describe('POST /support/procedures/{id}/actions/{action}'),
  temporal: z.url().optional().describe('The same case in Temporal UI'),
});

export type SupportCaseView = z.infer<typeof supportCaseView>;

/** What a support agent's action came to. */
export const supportReply = z.object({
  done: z.string(),
  step: z.string(),
  deadline: z.iso.datetime().optional(),
});
