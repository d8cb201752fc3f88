import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { EndDefinition, StepDefinition } from '../step.ts';

export const confirmEnd = {
  kind: 'confirm',
  guide: [],
  title: { ja: 'シェアを終了しますか？', en: 'End this share?' },
  body: {
    ja: '終了すると、シェアされた方はすぐにリモートサービスをお使いいただけなくなります。再開するには、オーナーさまの招待と承認がもう一度必要です。',
    en: 'The remote services stop at once for the person they are shared with. To share again, the owner must invite and approve anew.',
  },
  show: z.object({ share: z.uuid() }),
  live: z.object({ sharee: field(z.string().optional(), { label: { ja: 'シェアした方', en: 'Shared with' } }) }),
  actions: {
    end: { label: { ja: 'シェアを終了する', en: 'End the share' }, answer: z.object({ end: z.literal(true, code('required')) }) },
    keep: { label: { ja: 'シェアを続ける', en: 'Keep sharing' }, answer: z.object({ keep: z.literal(true, code('required')) }) },
  },
} as const satisfies StepDefinition;

export const shareEnded = {
  outcome: 'completed',
  guide: [],
  title: { ja: 'シェアを終了しました', en: 'The share has ended' },
  body: {
    ja: 'お相手の方には、メールでお知らせします。',
    en: 'The other person is told by mail.',
  },
} as const satisfies EndDefinition;

export const endedBefore = {
  outcome: 'completed',
  guide: [],
  title: { ja: 'このシェアはすでに終了しています', en: 'This share had ended already' },
  body: { ja: 'お手続きは必要ありません。', en: 'Nothing more needs to be done.' },
} as const satisfies EndDefinition;
