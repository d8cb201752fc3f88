import { z } from 'zod';
import { consentStep } from '../consent.ts';
import { contractShown } from '../fields/contract.ts';
import { field } from '../fields/field.ts';
import type { EndDefinition, NoticeDefinition, StepDefinition } from '../step.ts';

export const start = {
  guide: ['T1-1.2', 'L1-1.2'],
  title: { ja: '{site}サービスのお申込み', en: 'Applying for {site}' },
  body: {
    ja: '買主さまのスマートフォンでお手続きください。運転免許証をご用意ください。途中で中断しても、同じQRコードから続けられます。',
    en: 'Please use the buyer’s own phone and have your driver’s licence at hand. You can pause at any time and go on with the same QR code.',
  },
  next: { ja: 'お申込みを開始する', en: 'Start' },
} as const satisfies NoticeDefinition;

export const overview = {
  guide: ['T1-1.3', 'L1-1.3'],
  title: { ja: 'お手続きの流れ', en: 'What comes next' },
  body: {
    ja: '1. 買主情報の登録\n2. 使用者情報の登録\n3. サービスの利用手続き\nはじめに、買主（ご購入契約をされたお客さま）の情報を登録します。',
    en: '1. Register the buyer\n2. Register the user\n3. Apply for services\nFirst comes the buyer: whoever signed the purchase contract.',
  },
  next: { ja: '買主情報の登録へ', en: 'Register the buyer' },
} as const satisfies NoticeDefinition;

export const registeredBefore = {
  guide: ['T1-1.FAQ', 'L1-1.FAQ'],
  title: { ja: '買主情報は登録済みです', en: 'The buyer is registered already' },
  body: {
    ja: 'このご契約の買主情報はすでに登録されています。最後まで進むと、新しい登録に置き換わります。変更しない場合は、この画面を閉じてください。',
    en: 'A buyer is registered for this contract. If you finish this procedure, the new registration replaces it. To keep it, just close this page.',
  },
  next: { ja: '登録をやり直す', en: 'Register again' },
} as const satisfies NoticeDefinition;

export const confirmVehicle = {
  kind: 'confirm',
  guide: ['T1-1.4', 'L1-1.4', 'T2-2.8', 'L2-2.8'],
  title: { ja: 'ご契約車両の確認', en: 'Is this your car?' },
  body: { ja: 'ご契約車両と購入販売店が正しいかご確認ください。', en: 'Please check the vehicle and the dealer.' },
  show: contractShown,
  actions: {
    mine: { label: { ja: '次へ', en: 'Yes, next' }, answer: z.object({ mine: z.literal(true) }) },
    'not-mine': { label: { ja: '車両または販売店が違う', en: 'This is not mine' }, answer: z.object({ mine: z.literal(false) }) },
  },
} as const satisfies StepDefinition;

export const informationConsent = consentStep({
  guide: ['T1-1.5', 'L1-1.5', 'T2-2.9', 'L2-2.9'],
  title: { ja: '情報提供の同意', en: 'Consent to sharing information' },
  body: {
    ja: '販売店などへの個人情報の提供について、同意規約をご確認ください。',
    en: 'Please read how your personal information is provided to the dealer and others.',
  },
  documents: ['information-provision'],
  button: { ja: '同意する', en: 'I agree' },
});

export const buyerRegistered = {
  outcome: 'completed',
  guide: ['T1-1.11A', 'T1-1.22B', 'T1-1.18C', 'L1-1.11A', 'L1-1.22B', 'L1-1.18C'],
  title: { ja: '買主情報の登録完了', en: 'The buyer is registered' },
  body: {
    ja: '買主情報を登録しました。変更するときは、最初のQRコードからもう一度登録してください。',
    en: 'To change this registration, start again from the first QR code.',
  },
  show: z.object({ registeredName: field(z.string(), { label: { ja: '買主', en: 'Buyer' } }) }),
} as const satisfies EndDefinition;

export const wrongVehicle = {
  outcome: 'cancelled',
  guide: ['T1-1.4', 'L1-1.4'],
  title: { ja: '販売店スタッフにお声がけください', en: 'Please call the staff' },
  body: {
    ja: 'ご契約車両が異なる可能性があります。販売店スタッフがご契約を確認し、正しいQRコードをご案内します。',
    en: 'This may be the QR code of another contract. The staff will check and show you the right one.',
  },
} as const satisfies EndDefinition;
