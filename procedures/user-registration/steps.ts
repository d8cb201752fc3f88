import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { EndDefinition, NoticeDefinition, StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

/** Which screens of the guides: the same numbers for both brands. */
const both = (...screens: readonly string[]) => screens.flatMap((screen) => [`T${screen}`, `L${screen}`]);

export const userStart = {
  guide: both('2-1.1', '2-2.1', '2-3.1'),
  title: { ja: '使用者情報の登録', en: 'Register the user' },
  body: {
    ja: '続けて、車検証の使用者欄に記載される方（使用者）の情報を登録します。',
    en: 'Next comes the user: whoever will stand as user on the vehicle inspection certificate.',
  },
  next: { ja: '使用者情報の登録へ', en: 'Register the user' },
} as const satisfies NoticeDefinition;

export const nameChoice = {
  kind: 'choice',
  guide: both('2-1.2', '2-2.2', '2-3.2'),
  title: { ja: '名義の選択', en: 'Whose name?' },
  body: {
    ja: '使用者は、車検証の使用者欄に記載される方です。買主と同じ名義かどうかを選んでください。',
    en: 'Is the user on the vehicle inspection certificate the same as the buyer?',
  },
  actions: {
    same: { label: { ja: '買主と同じ名義で登録する', en: 'The same as the buyer' }, answer: z.object({ same: z.literal(true) }) },
    different: { label: { ja: '買主とは異なる名義で登録する', en: 'Somebody else' }, answer: z.object({ same: z.literal(false) }) },
  },
} as const satisfies StepDefinition;

export const presence = {
  kind: 'choice',
  guide: both('2-2.3', '2-3.3'),
  title: { ja: '使用者の同席確認', en: 'Is the user here with you?' },
  body: {
    ja: '使用者ご本人のスマートフォンでお手続きいただきます。スマートフォンをお持ちでない場合や、QRコードが読み取れない場合は「同席していない」を選んでください。納車後に登録できます。',
    en: 'The user goes on with their own phone. Without a phone, or if the QR code cannot be read, choose “not here”: it can be done after delivery.',
  },
  actions: {
    here: { label: { ja: '同席している', en: 'Yes, here' }, answer: z.object({ present: z.literal(true) }) },
    'not-here': { label: { ja: '同席していない', en: 'Not here' }, answer: z.object({ present: z.literal(false) }) },
  },
} as const satisfies StepDefinition;

export const handoff = {
  kind: 'handoff',
  by: 'user',
  guide: both('2-2.4', '2-2.5'),
  title: { ja: '使用者さまのスマートフォンで読み取ってください', en: 'Let the user scan this' },
  body: {
    ja: '使用者さまが読み取ると、この画面は自動で進みます。読み取れないときは、URLをコピーしてお送りいただくか、「前の画面にもどる」から納車後の登録を選べます。',
    en: 'This screen moves on by itself once the user has scanned the code. If it cannot be read, copy the URL, or go back and choose to do it after delivery.',
  },
  show: z.object({ url: z.string() }),
  actions: { arrive: { label: next, answer: z.object({ arrived: z.literal(true) }) } },
} as const satisfies StepDefinition;

export const userPartStart = {
  guide: both('2-2.6'),
  title: { ja: '{site}サービスのお申込み', en: 'Applying for {site}' },
  body: {
    ja: 'ここからは、使用者さまご本人がお手続きください。運転免許証をご用意ください。',
    en: 'From here on the user goes on, on their own phone. Please have your driver’s licence at hand.',
  },
  next: { ja: 'お申込みを開始する', en: 'Start' },
} as const satisfies NoticeDefinition;

export const userOverview = {
  guide: both('2-2.7'),
  title: { ja: 'お手続きの流れ', en: 'What comes next' },
  body: {
    ja: '1. 買主情報の登録（完了）\n2. 使用者情報の登録\n3. サービスの利用手続き\nこれから、使用者さまの情報を登録します。',
    en: '1. Register the buyer (done)\n2. Register the user\n3. Apply for services\nNow comes the user.',
  },
  next: { ja: '使用者情報の登録へ', en: 'Register the user' },
} as const satisfies NoticeDefinition;

export const userTerms = consentStep({
  guide: both('2-1.3', '2-2.15A', '2-2.26B', '2-2.22C', '4-1.6A', '4-1.15B', '4-1.17C'),
  title: { ja: '使用者登録規約の同意', en: 'Terms of the user registration' },
  body: {
    ja: '車検証に記載される使用者と、TOYOTAアカウントの登録情報が一致していることをシステムで確認します。お客さまとおクルマの情報が第三者の目に触れることを防ぐためです。',
    en: 'We check that the user on the inspection certificate and your TOYOTA account agree, so that nobody else gets to see you or your car.',
  },
  documents: ['user-terms'],
});

const registeredShown = z.object({ registeredName: field(z.string(), { label: { ja: '使用者', en: 'User' } }) });

export const userRegistered = {
  outcome: 'completed',
  guide: both('2-1.4', '2-2.16A', '2-2.27B', '2-2.23C'),
  title: { ja: '使用者情報の登録完了', en: 'The user is registered' },
  body: {
    ja: '使用者情報を登録しました。続けて、{site}のサービスの利用手続きにお進みください。',
    en: 'Next, the user can apply for the services of {site}.',
  },
  show: registeredShown,
} as const satisfies EndDefinition;

export const registeredWithoutServices = {
  outcome: 'completed',
  guide: both('2-1.4', '2-2.16A', '2-2.27B', '2-2.23C'),
  title: { ja: 'お手続きは完了です', en: 'All done' },
  body: {
    ja: '使用者情報を登録しました。ご契約車両はサービス申込みの対象ではないため、お手続きは以上です。この画面を閉じてください。',
    en: 'The user is registered. There are no services to apply for with this vehicle, so this is all. You can close this page.',
  },
  show: registeredShown,
} as const satisfies EndDefinition;

export const postDeliveryNotice = {
  guide: both('2-3.4'),
  title: { ja: '納車後のお手続きのご案内', en: 'After delivery' },
  body: {
    ja: '使用者情報の登録とサービスの利用申込みは、納車後にお手続きください。車両の登録が済むと、買主さまへメールでご案内します。',
    en: 'The user can be registered after delivery. When the vehicle has been registered, the buyer gets a mail with a link.',
  },
  next: { ja: 'OK', en: 'OK' },
} as const satisfies NoticeDefinition;

export const closed = {
  guide: both('2-3.5'),
  title: { ja: '販売店でのお手続きは以上です', en: 'That is all at the dealer’s' },
  body: { ja: '買主情報の登録は完了しています。', en: 'The buyer is registered.' },
  next: { ja: 'とじる', en: 'Close' },
} as const satisfies NoticeDefinition;

export const tellStaff = {
  kind: 'confirm',
  guide: both('2-3.4', '2-3.5', '2-3.6'),
  title: { ja: '販売店スタッフにお声がけください', en: 'Please tell the staff' },
  body: {
    ja: 'この画面を販売店スタッフにお見せください。確認が済んだら「OK」を押してください。',
    en: 'Please show this screen to a member of the staff, then press OK.',
  },
  actions: { ok: { label: { ja: 'OK', en: 'OK' }, answer: z.object({ told: z.literal(true, code('required')) }) } },
} as const satisfies StepDefinition;

export const skipped = {
  outcome: 'skipped',
  guide: both('2-3.6'),
  title: { ja: '使用者情報は納車後に登録します', en: 'The user will be registered after delivery' },
  body: {
    ja: '車両の登録が済みましたら、買主さまのメールアドレスへお手続きのリンクをお送りします。',
    en: 'When the vehicle has been registered, the buyer gets a mail with the link.',
  },
} as const satisfies EndDefinition;

export const typeDiffers = {
  outcome: 'cancelled',
  guide: both('2-2.FAQ'),
  title: { ja: 'お客さま種別が車検証と異なります', en: 'The customer type does not match the certificate' },
  body: {
    ja: '車検証の使用者と同じ種別（個人・法人）のアカウントで登録してください。最初からやり直し、該当するアカウントでお進みください。',
    en: 'Please register with an account of the type (personal or corporate) of the user on the inspection certificate.',
  },
} as const satisfies EndDefinition;
