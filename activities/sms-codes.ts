import { ApplicationFailure } from '@temporalio/common';
import type { BrandId } from '../brands/registry.ts';
import { brands } from '../brands/registry.ts';
import { fillIn, wordsOf } from '../brands/words.ts';
import { codeHash, derivedCode } from '../codec/one-time-code.ts';
import { storeEmailCode } from '../db/queries/email-codes.ts';
import { noteMail, sentMail } from '../db/queries/mails.ts';
import { sms as texts } from '../procedures/mails/sms.ts';
import type { Language } from '../procedures/step.ts';
import type { ActivityContext } from './context.ts';

export interface SmsCodeToSend {
  readonly procedure: string;
  /** How often a code was sent in this procedure. Together with it the idempotency key: a retry sends the same code. */
  readonly attempt: number;
  readonly mobile: string;
  /** Where the code is to be entered. */
  readonly url: string;
  readonly brand: BrandId;
  readonly language: Language;
}

export interface SmsCodeActivities {
  /**
   * Makes a code of 6 digits for the sharee, stores its hash for 10 minutes, and sends it. `refused` when this number will never
   * take it. Fails, and is tried again, while the provider is away.
   */
  sendSmsCode(code: SmsCodeToSend): Promise<{ readonly kind: 'sent' | 'refused' }>;
}

export function smsCodeActivities({ database, codeSecret, sms }: ActivityContext): SmsCodeActivities {
  return {
    async sendSmsCode({ procedure, attempt, mobile, url, brand, language }) {
      const key = `${procedure}/sharee/share-code/${attempt}`;
      const code = derivedCode(codeSecret, key);
      await storeEmailCode(database, { procedure, owner: 'sharee', attempt, codeHash: codeHash(codeSecret, procedure, code) });
      const earlier = await sentMail(database, key);
      if (earlier) return { kind: earlier };
      const text = fillIn(texts['share-code'][language], { ...wordsOf(brands[brand], language), code, url });
      const result = await sms.send({ key, to: mobile, text });
      if (result.kind === 'unavailable') throw ApplicationFailure.create({ type: 'sms-unavailable', message: result.reason });
      const kind = result.kind === 'accepted' ? ('sent' as const) : ('refused' as const);
      await noteMail(database, key, 'share-code', kind);
      return { kind };
    },
  };
}
