import { z } from 'zod';
import type { MailResult } from './port.ts';

// What nodemailer 10 puts on its errors. `permanent` comes with a reply of the server: 5xx (503 excepted) true, 4xx false.
const smtpError = z.object({
  code: z.string(),
  originalCode: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  permanent: z.boolean().optional(),
});

/** 530 authentication or STARTTLS needed first, 535 and 538 credentials: our configuration is wrong, not the message. */
const configurationReplies = [530, 534, 535, 538];

/** What a failed sending means; `undefined` when the error is not one of SMTP's. */
export function resultOfFailure(error: unknown): MailResult | undefined {
  const parsed = smtpError.safeParse(error);
  if (!parsed.success) return undefined;
  const { code, originalCode, command, responseCode, permanent } = parsed.data;
  // Never the error's message or the server's words: both may quote addresses.
  const reason = ['SMTP', responseCode ?? originalCode ?? code, command && command !== 'API' && `at ${command}`].filter(Boolean).join(' ');
  const aboutTheMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  const final = aboutTheMessage && permanent !== false && !configurationReplies.includes(responseCode ?? 0);
  return { kind: final ? 'refused' : 'unavailable', reason };
}
