import { z } from 'zod';
import { field } from '../fields/field.ts';
import { code } from '../fields/field-codes.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';
import { next } from '../texts.ts';

const ok = { ja: 'OK', en: 'OK' };
const later = { ja: 'あとからのお手続きのご案内', en: 'If you change your mind' };

export const applyLaterOnline = {
  guide: ['T3-1.3B', 'T3-1.FAQ'],
  title: later,
  body: {
    ja: '{service}は、納車後にWEBからお申込みいただけます。',
    en: 'You can apply for {service} on the web after delivery.',
  },
  next: ok,
} as const satisfies NoticeDefinition;

export const applyLaterAtDealer = {
  guide: ['L3-1.3B', 'L3-1.FAQ'],
  title: later,
  body: {
    ja: '{service}をあとからご希望の場合は、納車後に販売店へお越しください。',
    en: 'To apply for {service} later, please visit your dealer after delivery.',
  },
  next: ok,
} as const satisfies NoticeDefinition;

export const applyLater = {
  guide: ['T5-1.3B', 'L5-1.3B'],
  title: later,
  body: {
    ja: '{service}は、後日あらためてお申込みいただけます。ご不明な点は{desk}（{deskPhone}）までお問い合わせください。',
    en: 'You can apply for {service} another day. Questions: {desk}, {deskPhone}.',
  },
  next: ok,
} as const satisfies NoticeDefinition;

export const questionnaire = {
  kind: 'form',
  guide: ['T3-1.4B', 'L3-1.4B'],
  title: { ja: 'アンケート', en: 'One question' },
  body: { ja: 'お申込みにならない理由を1つ選んでください。', en: 'Why do you not apply? Please pick one.' },
  actions: {
    send: {
      label: next,
      answer: z.object({
        reason: field(z.enum(['not-needed', 'too-expensive', 'privacy', 'other-service', 'decide-later'], code('choose-one')), {
          label: { ja: '理由', en: 'Reason' },
          input: 'radio',
          options: {
            'not-needed': { ja: '必要を感じない', en: 'I do not need it' },
            'too-expensive': { ja: '費用が気になる', en: 'What it costs' },
            privacy: { ja: '情報の取扱いが気になる', en: 'What happens with my data' },
            'other-service': { ja: 'ほかのサービスを使っている', en: 'I use another service' },
            'decide-later': { ja: 'あとで考えたい', en: 'I would like to think about it' },
          },
        }),
      }),
    },
  },
} as const satisfies StepDefinition;

export const otherNameNotice = {
  guide: ['T3-1.4C', 'T3-1.FAQ'],
  title: { ja: '納車後のお手続きのご案内', en: 'After delivery' },
  body: {
    ja: '販売店では、使用者さまの名義でのみお申込みいただけます。別の名義でのお申込みは、納車後にあらためてお手続きください。',
    en: 'At the dealer only the user can apply. In another name it can be applied for after delivery.',
  },
  next: ok,
} as const satisfies NoticeDefinition;

export const connectedClosed = {
  guide: ['T3-1.5C'],
  title: { ja: '販売店でのお手続きは以上です', en: 'That is all at the dealer’s' },
  body: { ja: '使用者情報の登録は完了しています。', en: 'The user is registered.' },
  next: { ja: 'とじる', en: 'Close' },
} as const satisfies NoticeDefinition;

export const chargingLater = {
  guide: ['T3-2.2B', 'L3-2.2B', 'T3-2.FAQ'],
  title: later,
  body: {
    ja: 'EV・PHV充電サポートは、納車後にお申込みいただけます。別の名義でのお申込みも、納車後に承ります。',
    en: 'You can apply for charging support after delivery, in another name too.',
  },
  next: ok,
} as const satisfies NoticeDefinition;

export const chargingAnotherDay = {
  guide: ['T5-2.2B', 'L5-2.2B'],
  title: later,
  body: { ja: 'EV・PHV充電サポートは、後日あらためてお申込みいただけます。', en: 'You can apply for charging support another day.' },
  next: ok,
} as const satisfies NoticeDefinition;

export const chargingClosed = {
  guide: ['T3-2.11A', 'L3-2.11A', 'T3-2.3B', 'L3-2.3B'],
  title: { ja: '販売店でのお手続きは以上です', en: 'That is all at the dealer’s' },
  body: { ja: 'サービスの利用手続きが終わりました。', en: 'You are through with the services.' },
  next: { ja: 'とじる', en: 'Close' },
} as const satisfies NoticeDefinition;
