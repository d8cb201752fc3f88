import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';

/** Lower-cased: the address is the login ID, and people do not mean two accounts by two spellings. */
export const email = field(
  z
    .string()
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .min(1, code('required'))
    .max(254, code('too-long'))
    .pipe(z.email(code('email'))),
  { label: { ja: 'メールアドレス', en: 'E-mail address' }, example: 'taro@example.jp', input: 'email', autocomplete: 'email' },
);

export const passwordRule = z
  .string()
  .min(8, code('password-length'))
  .max(20, code('password-length'))
  .regex(/^[A-Za-z0-9\-*_!#$%]*$/, code('password-characters'))
  .regex(/^(?=.*[A-Za-z])(?=.*[0-9])/, code('password-mix'));

export const currentPassword = field(z.string().min(1, code('required')).max(128, code('sign-in-failed')), {
  label: { ja: 'パスワード', en: 'Password' },
  input: 'secret',
  autocomplete: 'current-password',
});

/**
 * Optional in the schema only because somebody who comes back to the form has set it before and is never shown it again;
 * the edge asks for it the first time.
 */
export const newPassword = field(passwordRule.optional(), {
  label: { ja: 'パスワード', en: 'Password' },
  hint: {
    ja: '8〜20文字。半角の英字と数字をどちらも使ってください。記号は - * _ ! # $ % が使えます。',
    en: '8 to 20 characters, with letters and digits. The signs - * _ ! # $ % are allowed.',
  },
  input: 'secret',
  autocomplete: 'new-password',
  group: { ja: 'ログイン情報', en: 'To sign in' },
});
export const newPasswordAgain = field(z.string().optional(), {
  label: { ja: 'パスワード（確認用）', en: 'Password once more' },
  input: 'secret',
  autocomplete: 'new-password',
});

export const isRepeated = (login: { password?: string | undefined; passwordAgain?: string | undefined }) =>
  (login.password ?? '') === (login.passwordAgain ?? '');
export const repeatNeeded = { path: ['passwordAgain'], message: code('password-repeat'), when: () => true };
