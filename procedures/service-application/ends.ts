import { z } from 'zod';
import { field } from '../fields/field.ts';
import { localizedText } from '../fields/localized-text.ts';
import { paymentShown } from '../payment/fields.ts';
import type { EndDefinition } from '../step.ts';

export const applied = {
  outcome: 'completed',
  guide: ['T5-1.14A', 'L3-1.6A', 'L5-1.11A', 'T5-2.11A', 'L5-2.11A'],
  title: { ja: 'お申込みを受け付けました', en: 'Your application has been accepted' },
  body: {
    ja: 'お申込みのお手続きは以上です。この画面は閉じても構いません。',
    en: 'That is all. You can close this page.',
  },
  show: z.object({
    connected: field(z.string().optional(), { label: { ja: 'コネクティッドサービス', en: 'Connected service' } }),
    options: field(localizedText.optional(), { label: { ja: '追加のサービス', en: 'Optional services' } }),
    charging: field(localizedText.optional(), { label: { ja: 'EV・PHV充電サポート', en: 'Charging support' } }),
    ...paymentShown,
  }),
} as const satisfies EndDefinition;

export const notApplied = {
  outcome: 'declined',
  guide: ['T5-1.3B', 'L5-1.3B', 'T5-2.3B', 'L5-2.3B'],
  title: { ja: 'お手続きは以上です', en: 'That is all' },
  body: {
    ja: 'サービスは申し込まれていません。使用者情報の登録は有効です。',
    en: 'No service was applied for. The user is still registered.',
  },
} as const satisfies EndDefinition;
