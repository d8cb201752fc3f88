import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { currentPassword, email } from '../fields/login.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';

/** What the owner reads in the meantime. */
const inTheMeantime = {
  title: { ja: '招待した方がお手続き中です', en: 'The invitation has been opened' },
  body: {
    ja: '招待のリンクが開かれました。申込みが届くと、この画面は自動で進みます。招待を取り消すときは前の画面にもどってください。',
    en: 'The person you invited is signing in. This page moves on by itself when the request arrives. To take the invitation back, go back.',
  },
} as const;

export const shareeStart = {
  guide: ['S2-1.1', 'S2-1.2', 'S2-2.2', 'S2-2.3'],
  title: { ja: 'リモートサービスをシェアしてもらう', en: 'You are invited to share' },
  body: {
    ja: 'おクルマのオーナーさまから招待されています。\n1. ご自身のTOYOTAアカウントでログインします\n2. 注意事項に同意し、シェアを申し込みます\n3. オーナーさまが承認すると、ご利用いただけます',
    en: 'The owner of a car wants to share its remote services with you.\n1. You sign in with your own TOYOTA account\n2. You agree to the notes and send your request\n3. Once the owner has approved it, you can begin',
  },
  next: { ja: '設定をはじめる', en: 'Begin' },
} as const satisfies NoticeDefinition;

export const shareeSignIn = {
  kind: 'form',
  guide: [],
  title: { ja: 'ご自身のアカウントでログイン', en: 'Sign in with your own account' },
  body: {
    ja: 'オーナーさまとは別の、ご自身のTOYOTAアカウントが必要です。お持ちでない方は、先にトップページの「アカウント登録」から登録（無料）し、もう一度招待のリンクを開いてください。',
    en: 'You need a TOYOTA account of your own, not the owner’s. If you have none, register one first (“Account registration” on the top page, free of charge), then open the invitation again.',
  },
  actions: {
    'sign-in': {
      label: { ja: 'ログイン', en: 'Sign in' },
      answer: z.object({ email, password: currentPassword }),
      accepted: z.object({ account: z.uuid() }),
    },
  },
  forOthers: inTheMeantime,
} as const satisfies StepDefinition;

export const shareNotesConsent = {
  ...consentStep({
    guide: ['S2-1.3', 'S2-2.4'],
    title: { ja: '注意事項の確認', en: 'Please note' },
    body: {
      ja: '次へ進むと、申込みをした方としてお名前がオーナーさまに表示されます。',
      en: 'When you go on, the owner is shown your name with the request.',
    },
    documents: ['share-notes-sharee'],
  }),
  forOthers: inTheMeantime,
} as const satisfies StepDefinition;

export const shareCode = {
  kind: 'code',
  guide: ['S2-2.5', 'S2-2.6'],
  title: { ja: '認証コードの入力', en: 'Enter the code' },
  body: {
    ja: 'SMSで届いた6桁の数字を入力してください（有効期限10分）。期限が過ぎたときは、新しいコードを同じ番号にお送りできます。',
    en: 'Enter the 6 digits of the SMS. They are valid for 10 minutes; a new code can be sent to the same number.',
  },
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
      // Which of the codes that were sent it is: the workflow takes only the one it sent last.
      accepted: z.object({ attempt: z.int() }),
    },
  },
  resend: { ja: '認証コードを再送', en: 'Send a new code' },
  forOthers: inTheMeantime,
} as const satisfies StepDefinition;
