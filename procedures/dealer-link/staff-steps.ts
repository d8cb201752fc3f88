import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import { email } from '../fields/login.ts';
import type { StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

const text = (ja: string, en: string, input: 'text' | 'tel' | 'date' | 'address-search' = 'text') =>
  field(z.string().optional(), { label: { ja, en }, input });

/** Which record it is about; the record itself is looked up each time it is shown. */
const aboutCustomer = z.object({ customer: z.uuid() });

const ownHand = (ja: string, en: string) =>
  field(
    z.boolean().refine((ticked) => ticked, code('required')),
    { label: { ja, en }, input: 'checkbox' },
  );

/** The dealer's record is on the screen, and nowhere else: what goes on from here is that it was confirmed. */
export const confirmCustomer = {
  kind: 'form',
  guide: ['D.confirm-customer', 'D.confirm-checked'],
  title: { ja: 'お客さま情報の確認', en: 'Is this the customer?' },
  body: {
    ja: '販売店に登録されている内容です。お客さまご自身でご確認のうえ、チェックを入れていただいてください。連携のために保管するのはお客さまを識別するコードのみで、ご来店から30日で削除します。氏名などの情報は保管しません。連携にはTOYOTAアカウントが必要です。',
    en: 'This is the dealer’s record. Let the customer check it and tick both boxes in person. For the link only a code that identifies the customer is kept, and deleted 30 days after the visit; the record itself is not kept. The customer needs a TOYOTA account.',
  },
  show: aboutCustomer,
  live: z.object({
    name: text('お名前', 'Name'),
    familyNameKana: text('セイ（必須）', 'Family name in katakana (required)'),
    givenNameKana: text('メイ', 'Given name in katakana'),
    birthDate: text('生年月日', 'Birth date', 'date'),
    postalCode: text('郵便番号', 'Postal code', 'address-search'),
    address: text('ご住所', 'Address'),
    mobilePhone: text('携帯電話番号（電話番号といずれか必須）', 'Mobile phone (this or the phone is required)', 'tel'),
    phone: text('電話番号', 'Phone', 'tel'),
  }),
  actions: {
    confirm: {
      label: { ja: 'ご本人であることを確認して次へ', en: 'Confirmed in person, continue' },
      answer: z.object({
        mine: ownHand('上記は私の情報であることを確認しました。', 'I have checked that this is my own record.'),
        wanted: ownHand('TOYOTAアカウントとの連携を希望します。', 'I would like it to be linked with my TOYOTA account.'),
      }),
      accepted: z.object({ confirmed: z.literal(true) }),
    },
  },
} as const satisfies StepDefinition;

export const accountStates = {
  none: { ja: 'アカウント未登録', en: 'no account' },
  account: { ja: 'アカウントあり・連携なし', en: 'account, not linked' },
  here: { ja: '当販売店と連携済み', en: 'linked with this dealer' },
  elsewhere: { ja: '他の販売店と連携済み', en: 'linked with another dealer' },
} as const;
export type AccountState = keyof typeof accountStates;

const onFile = (n: number) => ({
  [`email${n}`]: text(`メールアドレス${n}`, `E-mail address ${n}`),
  [`state${n}`]: field(z.string().optional(), { label: { ja: `アドレス${n}の状態`, en: `State of address ${n}` }, options: accountStates }),
});

/** Up to three addresses, each with its state as it is now. Only an account that is not linked here yet can be chosen. */
export const chooseAccount = {
  kind: 'choice',
  guide: ['D.choose-account', 'D.account-chosen'],
  title: { ja: '連携するアカウントの選択', en: 'Which account shall be linked?' },
  body: {
    ja: 'TOYOTAアカウントとしてお使いのメールアドレスを選んでください。アドレスの追加や修正は「メールアドレスの編集」から行えます。アカウントをお持ちでない方は、先にアカウントを登録していただいてください。',
    en: 'Choose the address that is used as TOYOTA account. Addresses can be added or corrected with “Edit the addresses”. Without an account, the customer registers one first.',
  },
  show: aboutCustomer,
  live: z.object({ ...onFile(1), ...onFile(2), ...onFile(3) }),
  actions: {
    choose: {
      label: next,
      answer: z.object({
        address: field(z.string(code('choose-one')).min(1, code('choose-one')), {
          label: { ja: '連携するメールアドレス', en: 'Address to link' },
          input: 'radio',
        }),
      }),
      accepted: z.object({ account: z.uuid() }),
    },
    edit: { label: { ja: 'メールアドレスの編集', en: 'Edit the addresses' }, answer: z.object({ edit: z.literal(true) }) },
  },
} as const satisfies StepDefinition;

const address = (n: number) => field(email.optional(), { label: { ja: `メールアドレス${n}`, en: `E-mail address ${n}` }, input: 'email' });

/** Written to the dealer's record at once: the procedure only learns that it was done. */
export const editAddresses = {
  kind: 'form',
  guide: ['D.edit-addresses'],
  title: { ja: 'メールアドレスの編集', en: 'Edit the addresses on file' },
  body: {
    ja: '販売店に登録するメールアドレスを3つまで入力できます。変更した内容は販売店の情報として登録され、今後のご案内に使われます。',
    en: 'Up to three addresses. They become part of the dealer’s record, and the dealer will write to them.',
  },
  show: aboutCustomer,
  actions: {
    save: {
      label: { ja: '変更して戻る', en: 'Save' },
      answer: z.object({ email1: address(1), email2: address(2), email3: address(3) }),
      accepted: z.object({ edited: z.literal(true) }),
    },
  },
} as const satisfies StepDefinition;

/** What stays on the terminal: it moves on when the customer opens the link in the mail. */
export const provisional = {
  kind: 'handoff',
  by: 'member',
  guide: ['D.provisional'],
  title: { ja: '仮登録が完了しました', en: 'The link is prepared' },
  body: {
    ja: '{email} へメールを送りました。連携はまだ完了していません。お客さまは30日以内にメールのリンクを開き、ログインして連携を完了してください。30日を過ぎると、もう一度ご来店いただく必要があります。この画面は閉じてかまいません。',
    en: 'A mail is on its way to {email}. The accounts are not linked yet: within 30 days the customer opens the link in the mail and signs in. After that a new visit is needed. This page can be closed.',
  },
  show: z.object({ account: z.uuid() }),
  live: z.object({ email: text('送信先', 'Sent to') }),
  actions: { arrive: { label: next, answer: z.object({ arrived: z.literal(true) }) } },
  resend: { ja: 'メールを再送', en: 'Send the mail again' },
} as const satisfies StepDefinition;
