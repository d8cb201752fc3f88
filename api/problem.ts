import type { Language, Localized } from '../procedures/step.ts';
import type { Position, StepProblem } from '../workflows/messages.ts';
import { type ProblemCode, problemStatus } from './contract/problem.ts';

interface Particulars {
  /** Errors of single fields, to be worded in the caller's language. */
  readonly problems?: readonly StepProblem[];
  /** Where the procedure stands, so that the caller can show it. */
  readonly position?: Position | undefined;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The one kind of error that handlers throw. It becomes problem+json in `problem-handler.ts` and nowhere else. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly particulars: Particulars;

  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(code, { cause: particulars.cause });
    this.code = code;
    this.particulars = particulars;
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

/** What went wrong, and what to do about it. */
const texts = {
  'invalid-answer': {
    ja: '入力内容をご確認ください。入力いただいた内容は残っています。',
    en: 'Please check what you entered. It is all still there.',
  },
  'idempotency-key-reused': {
    ja: '同じ操作番号で異なる内容が送られました。もう一度操作してください。',
    en: 'This Idempotency-Key was used for another request. Send a new key.',
  },
  'malformed-body': {
    ja: '送信内容を読み取れませんでした。',
    en: 'The request could not be read. Send what /openapi.json says; a body is JSON with content type application/json.',
  },
  'bad-signature': { ja: '署名を確認できませんでした。', en: 'The signature does not fit.' },
  'not-signed-in': {
    ja: 'QRコードまたはリンクからもう一度お進みください。スタッフの方はログインしてください。',
    en: 'Please open your QR code or link again. Staff: please sign in.',
  },
  'sign-in-needed': {
    ja: 'このリンクは、ご本人さま専用です。ご自身のアカウントでログインしてください。',
    en: 'This link is one person’s own. Please sign in with your own account.',
  },
  'not-yours': { ja: 'この操作はできません。', en: 'You may not do this.' },
  'not-found': {
    ja: '見つかりませんでした。QRコードまたはリンクからもう一度お進みください。',
    en: 'Not found. Please open your QR code or link again.',
  },
  'step-not-open': {
    ja: 'この手順は別の画面で進んでいます。現在の画面を表示しました。',
    en: 'This step is not open any more. Here is where the procedure stands.',
  },
  'stale-revision': {
    ja: '別の画面で手続きが進みました。現在の画面を表示しました。',
    en: 'The procedure has moved on elsewhere. Here is where it stands.',
  },
  'wrong-actor': { ja: 'この手順は、ほかの方が操作します。', en: 'It is somebody else’s turn in this step.' },
  'cannot-go-back': { ja: 'ここから前の画面にもどることはできません。', en: 'It is not possible to go back from here.' },
  'cannot-resend': { ja: 'この画面では再送できません。', en: 'There is nothing to send again here.' },
  'cannot-cancel': { ja: 'ここで取りやめることはできません。', en: 'It is not possible to stop here.' },
  'cannot-extend': { ja: 'この期限は延ばせません。', en: 'This deadline cannot be extended.' },
  'procedure-closed': { ja: 'この手続きは終了しています。', en: 'This procedure has ended.' },
  'not-eligible': {
    ja: 'お申込みいただけるサービスはありません。すでにお申込み済みか、対象外のおクルマです。',
    en: 'There is nothing to apply for: it has been done already, or the vehicle has no such service.',
  },
  'link-unknown': {
    ja: 'このQRコード・リンクは使えません。新しいQRコードをお求めください。',
    en: 'This link does not work. Please ask for a new QR code.',
  },
  'link-expired': {
    ja: 'このQRコード・リンクの有効期限が切れました。新しいQRコードをお求めください。',
    en: 'This link has expired. Please ask for a new QR code.',
  },
  'link-used': {
    ja: 'このQRコード・リンクは、すでに別のブラウザで使われています。お手続きを始めたブラウザで続けるか、新しいQRコードをお求めください。',
    en: 'This link has been used in another browser already. Please go on there, or ask for a new QR code.',
  },
  'body-too-large': { ja: '送信内容が大きすぎます。写真は10MBまでです。', en: 'This is too large. A picture may have up to 10 MB.' },
  'not-an-image': { ja: '画像ファイル（JPEG・PNG）を選んでください。', en: 'Please choose a picture (JPEG or PNG).' },
  'too-many-requests': {
    ja: '操作が多すぎます。しばらくしてからもう一度お試しください。',
    en: 'Too many tries. Please wait a while and try again.',
  },
  'temporarily-unavailable': {
    ja: 'ただいま混み合っています。入力内容は失われません。まもなくもう一度お試しください。',
    en: 'Not available at the moment. Nothing is lost: please try again shortly.',
  },
  'internal-error': {
    ja: 'エラーが発生しました。しばらくしてからもう一度お試しください。',
    en: 'Something went wrong. Please try again in a while.',
  },
} as const satisfies Record<ProblemCode, Localized>;

export function problemText(code: ProblemCode, language: Language): string {
  return texts[code][language];
}
