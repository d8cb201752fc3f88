import { z } from 'zod';

/** One of the customer's procedures, in a line: nothing that was typed. */
export const ownProcedureView = z.object({
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  brand: z.enum(['toyota', 'lexus']),
  role: z.string(),
  status: z.enum(['open', 'closed']),
  stepTitle: z.string(),
  waitingFor: z.string().optional().describe('What an open one waits for'),
  yourTurn: z.boolean().optional(),
  outcome: z.string().optional(),
  about: z.string().optional().describe('Vehicle and dealer'),
  since: z.iso.datetime(),
  next: z.array(z.object({ type: z.string(), title: z.string() })),
});

export type OwnProcedureView = z.infer<typeof ownProcedureView>;
