import { ApplicationFailure } from '@temporalio/common';
import type { BrandId } from '../brands/registry.ts';
import { brands } from '../brands/registry.ts';
import { fillIn, wordsOf } from '../brands/words.ts';
import { noteMail, sentMail } from '../db/queries/mails.ts';
import type { MailName } from '../procedures/mails/mails.ts';
import { type MailDefinition, mails } from '../procedures/mails/mails.ts';
import type { Language } from '../procedures/step.ts';
import type { ActivityContext } from './context.ts';

export interface MailToSend {
  /** Idempotency key, made of the procedure's id and the mail's name. */
  readonly key: string;
  readonly mail: MailName;
  readonly to: string;
  readonly brand: BrandId;
  readonly language: Language;
  readonly words?: Readonly<Record<string, string>>;
}

export interface MailActivities {
  /** Fails, and is tried again, while the mail server is away. A refused address is noted, and not tried again. */
  sendMail(mail: MailToSend): Promise<{ readonly kind: 'sent' | 'refused' }>;
}

export function mailActivities(context: ActivityContext): MailActivities {
  return { sendMail: (mail) => deliver(context, mail) };
}

/** Sends a mail unless the ledger has it. A retry between the two carries the same Message-ID, so that it can be recognised. */
export async function deliver({ database, mail }: ActivityContext, { key, mail: name, to, brand, language, words }: MailToSend) {
  const earlier = await sentMail(database, key);
  if (earlier) return { kind: earlier };
  const { subject, text, choices }: MailDefinition = mails[name];
  const fill = { ...wordsOf(brands[brand], language), ...inWords(words, choices, language) };
  const result = await mail.send({ key, to, subject: fillIn(subject[language], fill), text: fillIn(text[language], fill) });
  if (result.kind === 'unavailable') throw ApplicationFailure.create({ type: 'mail-unavailable', message: result.reason });
  const kind = result.kind === 'accepted' ? ('sent' as const) : ('refused' as const);
  await noteMail(database, key, name, kind);
  return { kind };
}

/** A stable word of a closed list becomes its text in the mail's language; everything else is filled in as it is. */
function inWords(words: Readonly<Record<string, string>> = {}, choices: MailDefinition['choices'], language: Language) {
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, choices?.[name]?.[word]?.[language] ?? word]));
}
