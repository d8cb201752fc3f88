import type { BrandId } from '../brands/registry.ts';
import { codeHash, derivedCode } from '../codec/one-time-code.ts';
import { storeEmailCode } from '../db/queries/email-codes.ts';
import type { Actor, Language } from '../procedures/step.ts';
import type { ActivityContext } from './context.ts';
import { deliver } from './mails.ts';

export interface CodeToSend {
  readonly procedure: string;
  readonly owner: Actor;
  /** How often a code was asked for. Together with procedure and owner the idempotency key: a retry sends the same code. */
  readonly attempt: number;
  readonly email: string;
  readonly brand: BrandId;
  readonly language: Language;
}

export interface EmailCodeActivities {
  /**
   * Makes a code of 6 digits, stores its hash for 10 minutes, and mails it. An address that has an account already is told so
   * by mail instead: the page looks the same, so that nobody can find out who has an account.
   * `refused` when the mail server will never take this address. Fails, and is tried again, while the mail server is away.
   */
  sendEmailCode(code: CodeToSend): Promise<{ readonly kind: 'sent' | 'refused' }>;
}

export function emailCodeActivities(context: ActivityContext): EmailCodeActivities {
  return {
    async sendEmailCode({ procedure, owner, attempt, email, brand, language }) {
      const key = `${procedure}/${owner}/email-code/${attempt}`;
      const store = (code: string) =>
        storeEmailCode(context.database, { procedure, owner, attempt, codeHash: codeHash(context.codeSecret, procedure, code) });
      if (await context.accounts.isRegistered(email)) {
        // No six digits match it: tries are counted and answered as for everybody else.
        await store('no code was sent');
        return deliver(context, { key, mail: 'already-registered', to: email, brand, language });
      }
      const code = derivedCode(context.codeSecret, key);
      await store(code);
      return deliver(context, { key, mail: 'email-code', to: email, brand, language, words: { code } });
    },
  };
}
