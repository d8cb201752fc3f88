import { z } from 'zod';
import { currentPassword, email } from '../fields/login.ts';
import type { StepDefinition } from '../step.ts';

export const signIn = {
  kind: 'form',
  guide: ['T1-1.6', 'L1-1.6', 'T2-2.10', 'L2-2.10', 'T4-1.2', 'L4-1.2'],
  title: { ja: 'ログイン', en: 'Sign in' },
  body: {
    ja: 'TOYOTAアカウント（旧TOYOTA/LEXUSの共通ID）をお持ちの方は、メールアドレスとパスワードでログインしてください。お持ちでない方は新規登録（無料）へお進みください。',
    en: 'If you have a TOYOTA account (formerly the TOYOTA/LEXUS common ID), sign in with your e-mail address and password. If not, register: it is free.',
  },
  actions: {
    'sign-in': {
      label: { ja: 'ログイン', en: 'Sign in' },
      answer: z.object({ email, password: currentPassword }),
      accepted: z.object({ account: z.uuid() }),
    },
    register: { label: { ja: '新規登録（無料）', en: 'Register (free)' }, answer: z.object({ register: z.literal(true) }) },
  },
} as const satisfies StepDefinition;
