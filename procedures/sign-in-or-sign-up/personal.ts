import { z } from 'zod';
import { address } from '../fields/address.ts';
import { isRepeated, newPassword, newPasswordAgain, repeatNeeded } from '../fields/login.ts';
import { birthDate, familyName, familyNameKana, givenName, givenNameKana, sex } from '../fields/person.ts';
import { hasOneNumber, mobilePhone, oneNumberNeeded, phone, verificationPhone } from '../fields/phone.ts';
import type { StepDefinition } from '../step.ts';
import { confirm } from '../texts.ts';

const person = { familyName, givenName, familyNameKana, givenNameKana, sex, birthDate, ...address, phone, mobilePhone };
const login = { password: newPassword, passwordAgain: newPasswordAgain, verificationPhone };

/** What an account holds of a person. */
export const personalProfile = z.object(person);
export type PersonalProfile = z.infer<typeof personalProfile>;

const personalForm = z.object(person).refine(hasOneNumber, oneNumberNeeded);
const body = {
  ja: '最新の身分証明書と同じ内容を入力してください。',
  en: 'Please enter everything as it stands on your latest identity document.',
};

/** At the dealer: the password is set together with the details. */
export const personalDetails = {
  kind: 'form',
  guide: ['T1-1.18B', 'L1-1.18B', 'T2-2.22B', 'L2-2.22B', 'D.details'],
  title: { ja: 'お客さま情報の入力', en: 'Your details' },
  body,
  actions: {
    confirm: {
      label: confirm,
      answer: z
        .object({ ...login, ...person })
        .refine(isRepeated, repeatNeeded)
        .refine(hasOneNumber, oneNumberNeeded),
      accepted: z.object({ verificationPhone, ...person }),
    },
  },
} as const satisfies StepDefinition;

/** Online: the password was set before, with `login-details`. */
export const personalDetailsOnline = {
  kind: 'form',
  guide: ['T4-1.9B', 'L4-1.9B'],
  title: { ja: 'お客さま情報の入力', en: 'Your details' },
  body,
  actions: { confirm: { label: confirm, answer: personalForm } },
} as const satisfies StepDefinition;

/** Existing account: what is registered, to be corrected. Corrections change the account too. */
export const confirmAccount = {
  kind: 'form',
  guide: ['T1-1.7A', 'L1-1.7A', 'T2-2.11A', 'L2-2.11A', 'T4-1.3A', 'L4-1.3A'],
  title: { ja: '登録情報の確認と変更', en: 'Check your registered details' },
  body: {
    ja: '最新の身分証明書と異なるところを直してください。ここで直した内容は、TOYOTAアカウントにも反映されます。{service}と連携済みの場合、氏名と生年月日は変更できません（{desk} {deskPhone}）。',
    en: 'Correct what differs from your latest identity document. Your TOYOTA account changes with it. Once {service} is linked, name and birth date cannot be changed here ({desk}, {deskPhone}).',
  },
  actions: { confirm: { label: confirm, answer: personalForm } },
} as const satisfies StepDefinition;
