import { z } from 'zod';

export const staffView = z.object({
  id: z.uuid(),
  name: z.string(),
  dealer: z.object({ id: z.uuid(), name: z.string() }).optional().describe('Nothing for a support agent'),
});

/** Where one procedure of a contract stands, without anything a customer typed. */
export const standing = z.object({
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  status: z.enum(['open', 'closed']),
  step: z.string(),
  stepTitle: z.string(),
  waitingFor: z.string().describe('The role whose turn it is; empty when closed'),
  outcome: z.string().optional(),
  outcomeTitle: z.string().optional(),
  since: z.iso.datetime(),
});

export const contractView = z.object({
  id: z.uuid(),
  number: z.string(),
  brand: z.enum(['toyota', 'lexus']),
  vehicle: z.string(),
  grade: z.string().optional(),
  customer: z.string().describe('Name in the dealer’s own record'),
  contractedOn: z.iso.date(),
  procedures: z.array(standing),
});

/** The dealer's own record of a customer, in a line. */
export const dealerCustomerView = z.object({
  id: z.uuid(),
  name: z.string(),
  nameKana: z.string().optional(),
  phone: z.string().optional(),
  complete: z.boolean().describe('Has what a link with an account needs'),
  pending: z
    .object({ procedure: z.uuid(), until: z.iso.datetime() })
    .optional()
    .describe('A link that waits for the customer to complete it'),
});

export const linkView = z.object({ url: z.string(), qr: z.string().describe('The URL as a QR code, SVG'), expiresAt: z.iso.datetime() });

export type ContractView = z.infer<typeof contractView>;
export type DealerCustomerView = z.infer<typeof dealerCustomerView>;
export type Standing = z.infer<typeof standing>;
export type StaffView = z.infer<typeof staffView>;
