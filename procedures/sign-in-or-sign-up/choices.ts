import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

export const customerType = {
  kind: 'choice',
  guide: ['T1-1.11B', 'L1-1.11B', 'T2-2.15B', 'L2-2.15B', 'T4-1.8B', 'L4-1.8B', 'D.type'],
  title: { ja: 'お客さま種別の選択', en: 'Personal or corporate' },
  body: {
    ja: '車検証の使用者に合わせて選んでください。登録後に変更することはできません。',
    en: 'Choose what matches the user on the vehicle inspection certificate. It cannot be changed later.',
  },
  actions: {
    choose: {
      label: next,
      answer: z.object({
        customerType: field(z.enum(['personal', 'corporate'], code('choose-one')), {
          label: { ja: 'お客さま種別', en: 'Customer type' },
          input: 'radio',
          options: { personal: { ja: '個人', en: 'Personal' }, corporate: { ja: '法人', en: 'Corporate' } },
        }),
      }),
    },
  },
} as const satisfies StepDefinition;

export const inputMethod = {
  kind: 'choice',
  guide: ['T1-1.12B', 'L1-1.12B', 'T2-2.16B', 'L2-2.16B'],
  title: { ja: '入力方法の選択', en: 'How would you like to enter your details?' },
  body: {
    ja: '運転免許証を撮影すると、お名前やご住所が自動で入力されます。',
    en: 'A picture of your driver’s licence fills in your name and address.',
  },
  actions: {
    choose: {
      label: next,
      answer: z.object({
        method: field(z.enum(['camera', 'by-hand'], code('choose-one')), {
          label: { ja: '入力方法', en: 'Way of entering' },
          input: 'radio',
          options: {
            camera: { ja: '身分証明書をカメラで撮影する', en: 'Take a picture of my licence' },
            'by-hand': { ja: '直接入力する', en: 'Enter by hand' },
          },
        }),
      }),
    },
  },
} as const satisfies StepDefinition;
