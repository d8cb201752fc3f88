import type { Localized } from '../step.ts';

/** Every SMS that is sent. Short: a message of more than 70 characters of Japanese is paid for twice. */
export const sms = {
  'share-code': {
    ja: '{brand}リモートサービスのシェア\n認証コード：{code}\n{url}',
    en: '{brand}: remote services shared with you\nCode: {code}\n{url}',
  },
} as const satisfies Record<string, Localized>;
