import { z } from 'zod';

/** One input of an action, ready to be drawn in the caller's language. */
export const fieldView = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  example: z.string().optional(),
  input: z.enum([
    'text',
    'kana',
    'email',
    'tel',
    'date',
    'numeric',
    'select',
    'radio',
    'checkbox',
    'secret',
    'address-search',
    'checkboxes',
  ]),
  autocomplete: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  group: z.string().optional().describe('Heading of the group of fields that starts with this one'),
  required: z.boolean(),
  locked: z.boolean().describe('Shown, but may not be changed'),
});

/** One button. It sends `fixed` together with the values of `fields`. */
export const actionView = z.object({
  name: z.string(),
  label: z.string(),
  fixed: z.record(z.string(), z.unknown()),
  fields: z.array(fieldView),
});

export const noticeView = z.object({ name: z.string(), title: z.string(), body: z.string().optional(), next: z.string() });

export const documentView = z.object({ name: z.string(), version: z.string(), title: z.string(), text: z.string() });

export const fieldError = z.object({
  pointer: z.string().describe('JSON Pointer into the answer'),
  code: z.string(),
  detail: z.string(),
});

export const stepView = z.object({
  name: z.string(),
  kind: z.enum(['confirm', 'consent', 'form', 'choice', 'code', 'capture', 'attest', 'redirect', 'handoff', 'wait', 'end']),
  actor: z.string().describe('Who may answer it'),
  title: z.string(),
  body: z.string().optional(),
  notices: z.array(noticeView).describe('Screens to show before this one'),
  schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the answer'),
  actions: z.array(actionView),
  values: z.record(z.string(), z.unknown()).describe('What to fill in'),
  show: z.record(z.string(), z.unknown()),
  summary: z.array(z.object({ name: z.string(), label: z.string(), text: z.string(), group: z.string().optional() })),
  documents: z.array(documentView),
  problems: z.array(fieldError).describe('Why the last answer did not lead on'),
  can: z.array(z.enum(['answer', 'back', 'resend', 'cancel'])),
  resend: z.string().optional().describe('Label of the button that sends the code again'),
  since: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
});

export const procedureView = z.object({
  id: z.uuid(),
  session: z
    .object({ token: z.string(), expiresAt: z.iso.datetime() })
    .optional()
    .describe('A new session of an app that asked with `Accept-Session: bearer`: sent from now on as `Authorization: Bearer`'),
  type: z.string(),
  title: z.string(),
  brand: z.enum(['toyota', 'lexus']),
  words: z.object({
    brand: z.string(),
    site: z.string(),
    service: z.string(),
    desk: z.string(),
    deskPhone: z.string(),
    deskHours: z.string(),
    colour: z.string(),
  }),
  language: z.enum(['ja', 'en']),
  revision: z.int(),
  status: z.enum(['open', 'closed']),
  outcome: z.enum(['completed', 'skipped', 'declined', 'refused', 'ineligible', 'expired', 'cancelled', 'superseded']).optional(),
  role: z.string().describe('What the caller is in this procedure'),
  step: stepView,
  waitingFor: z.object({ actor: z.string(), text: z.string() }).optional().describe('Set when it is not the caller’s turn'),
  progress: z.object({ answered: z.int() }),
  next: z
    .array(z.object({ type: z.string(), title: z.string() }))
    .describe('What may come after the end: POST /procedures/{type} with `after`'),
  links: z.object({
    self: z.string(),
    events: z.string(),
    answer: z.string().optional(),
    back: z.string(),
    resend: z.string(),
    cancel: z.string(),
    captures: z.string(),
  }),
});

export type FieldView = z.infer<typeof fieldView>;
export type StepView = z.infer<typeof stepView>;
export type ProcedureView = z.infer<typeof procedureView>;
