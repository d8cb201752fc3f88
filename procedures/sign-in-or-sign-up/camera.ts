import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { NoticeDefinition, StepDefinition, WaitDefinition } from '../step.ts';
import { byHand, next } from '../texts.ts';

export const captureGuide = {
  guide: ['T1-1.13B', 'L1-1.13B', 'T2-2.17B', 'L2-2.17B'],
  title: { ja: '撮影方法の確認', en: 'How to take the picture' },
  body: {
    ja: '明るい場所で、免許証のオモテ面だけを、枠いっぱいに、光が反射しないように撮影してください。カメラの使用を求められたら許可してください。',
    en: 'In good light, let the front of the licence fill the frame, without reflections. If asked, please allow the camera.',
  },
  next: { ja: 'はじめる', en: 'Start' },
} as const satisfies NoticeDefinition;

export const documentType = {
  kind: 'choice',
  guide: ['T1-1.14B', 'L1-1.14B', 'T2-2.18B', 'L2-2.18B'],
  title: { ja: '身分証明書の選択', en: 'Which document?' },
  actions: {
    choose: {
      label: next,
      answer: z.object({
        document: field(z.enum(['drivers-licence'], code('choose-one')), {
          label: { ja: '身分証明書', en: 'Document' },
          input: 'radio',
          options: { 'drivers-licence': { ja: '運転免許証', en: 'Driver’s licence' } },
        }),
      }),
    },
  },
} as const satisfies StepDefinition;

export const captureStart = {
  guide: ['T1-1.15B', 'L1-1.15B', 'T2-2.19B', 'L2-2.19B'],
  title: { ja: '撮影の開始', en: 'Ready to take the picture' },
  body: { ja: '免許証をお手元にご用意ください。', en: 'Please have your licence at hand.' },
  next: { ja: '撮影画面へ', en: 'To the camera' },
} as const satisfies NoticeDefinition;

export const capture = {
  kind: 'capture',
  guide: ['T1-1.16B', 'L1-1.16B', 'T2-2.20B', 'L2-2.20B'],
  title: { ja: 'オモテ面の撮影', en: 'Take the front' },
  body: { ja: '免許証をガイド枠に合わせて撮影してください。', en: 'Fit the licence into the frame.' },
  actions: {
    send: {
      label: { ja: 'この写真を使う', en: 'Use this picture' },
      answer: z.object({ capture: field(z.uuid(code('capture-unknown')), { label: { ja: '写真', en: 'Picture' } }) }),
      accepted: z.object({ capture: z.uuid() }),
    },
    'by-hand': { label: byHand, answer: z.object({ byHand: z.literal(true) }) },
  },
} as const satisfies StepDefinition;

export const cardReading = {
  guide: ['T1-1.16B', 'L1-1.16B', 'T2-2.20B', 'L2-2.20B'],
  title: { ja: '読み取っています', en: 'Reading your licence' },
  body: { ja: '数秒かかります。このままお待ちください。', en: 'This takes some seconds. Please wait.' },
} as const satisfies WaitDefinition;

export const captureReview = {
  kind: 'confirm',
  guide: ['T1-1.17B', 'L1-1.17B', 'T2-2.21B', 'L2-2.21B'],
  title: { ja: '撮影情報の確認', en: 'What was read' },
  body: { ja: '正しくないところは、次の画面で直せます。', en: 'You can correct anything on the next screen.' },
  show: z.object({
    familyName: field(z.string().optional(), { label: { ja: '姓', en: 'Family name' } }),
    givenName: field(z.string().optional(), { label: { ja: '名', en: 'Given name' } }),
    birthDate: field(z.string().optional(), { label: { ja: '生年月日（西暦）', en: 'Birth date' }, input: 'date' }),
    address: field(z.string().optional(), { label: { ja: '住所', en: 'Address' } }),
  }),
  actions: { next: { label: next, answer: z.object({ next: z.literal(true) }) } },
} as const satisfies StepDefinition;
