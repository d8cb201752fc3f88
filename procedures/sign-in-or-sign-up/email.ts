import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { email as emailField } from '../fields/login.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';

export const accountTerms = consentStep({
  guide: ['T1-1.7B', 'L1-1.7B', 'T2-2.11B', 'L2-2.11B', 'T4-1.3B', 'L4-1.3B', 'D.terms'],
  title: { ja: 'アカウント利用規約の同意', en: 'Account terms' },
  body: { ja: 'TOYOTAアカウントの登録には、利用規約への同意が必要です。', en: 'To register a TOYOTA account, please agree to its terms.' },
  documents: ['account-terms'],
});

export const email = {
  kind: 'form',
  guide: ['T1-1.8B', 'L1-1.8B', 'T2-2.12B', 'L2-2.12B', 'T4-1.4B', 'L4-1.4B', 'D.email'],
  title: { ja: 'メールアドレスの登録', en: 'Your e-mail address' },
  body: {
    ja: 'ログインに使うメールアドレスを入力してください。確認のため、6桁の認証コードをお送りします。受信拒否を設定している方は id.toyota からのメールを受け取れるようにしてください。',
    en: 'Enter the address you will sign in with. We send it a 6-digit code. If you filter your mail, please allow mail from id.toyota.',
  },
  actions: { send: { label: { ja: '認証コードを送信', en: 'Send the code' }, answer: z.object({ email: emailField }) } },
} as const satisfies StepDefinition;

export const emailCode = {
  kind: 'code',
  guide: ['T1-1.9B', 'L1-1.9B', 'T2-2.13B', 'L2-2.13B', 'T4-1.5B', 'L4-1.5B', 'D.code'],
  title: { ja: '認証コードの入力', en: 'Enter the code' },
  body: {
    ja: '{email} に認証コードをお送りしました。メールにある6桁の数字を入力してください（有効期限10分）。アドレスを直すときは前の画面にもどってください。',
    en: 'We sent a code to {email}. Enter its 6 digits within 10 minutes. To correct the address, go back.',
  },
  show: z.object({ email: field(z.string(), { label: { ja: '送信先', en: 'Sent to' } }) }),
  actions: {
    verify: {
      label: { ja: '次へ', en: 'Next' },
      answer: z.object({
        code: field(
          z
            .string()
            .normalize('NFKC')
            .overwrite((typed) => typed.replace(/\s/g, ''))
            .min(1, code('required'))
            .regex(/^\d{6}$/, code('code-format')),
          { label: { ja: '認証コード', en: 'Code' }, input: 'numeric', autocomplete: 'one-time-code', example: '123456' },
        ),
      }),
      // Which of the codes that were asked for it is: the workflow takes only the one it asked for last.
      accepted: z.object({ attempt: z.int() }),
    },
  },
  resend: { ja: '認証コードを再送', en: 'Send a new code' },
} as const satisfies StepDefinition;

export const emailVerified = {
  guide: ['T1-1.10B', 'L1-1.10B', 'T2-2.14B', 'L2-2.14B', 'T4-1.6B', 'L4-1.6B'],
  title: { ja: 'メールアドレスの登録完了', en: 'Your e-mail address is confirmed' },
  body: { ja: 'メールアドレスの確認ができました。続けてお客さま情報を登録します。', en: 'Next come your own details.' },
} as const satisfies NoticeDefinition;
