import type { EndDefinition } from './step.ts';

/** Ends that every procedure can come to. */
export const commonEnds = {
  expired: {
    outcome: 'expired',
    guide: [],
    title: { ja: '受付期間が終了しました', en: 'This procedure has expired' },
    body: {
      ja: '一定期間お手続きがなかったため、受付を終了しました。もう一度はじめからお手続きください。ご不明な点は{desk}（{deskPhone}、{deskHours}）までお問い合わせください。',
      en: 'Nothing happened for a long time, so this procedure was closed. Please start again. Questions: {desk}, {deskPhone}, {deskHours}.',
    },
  },
  cancelled: {
    outcome: 'cancelled',
    guide: [],
    title: { ja: 'お手続きを取りやめました', en: 'This procedure was stopped' },
    body: {
      ja: '登録は行われていません。はじめからやり直すことができます。',
      en: 'Nothing was registered. You can start again at any time.',
    },
  },
  superseded: {
    outcome: 'superseded',
    guide: ['T1-1.FAQ', 'L1-1.FAQ'],
    title: { ja: '新しい登録に置き換わりました', en: 'A newer registration has replaced this one' },
    body: {
      ja: '最初のQRコードから登録し直されたため、この登録は無効になりました。',
      en: 'Somebody registered again from the first QR code, so this registration does not count any more.',
    },
  },
  'address-taken': {
    outcome: 'cancelled',
    guide: [],
    title: { ja: 'このメールアドレスは登録済みです', en: 'This e-mail address is registered already' },
    body: {
      ja: 'お手続きのあいだに、同じメールアドレスでアカウントが登録されました。もう一度はじめから開き、「ログイン」からお進みください。',
      en: 'An account with this address was registered in the meantime. Please start again and sign in with it.',
    },
  },
} as const satisfies Record<string, EndDefinition>;
