import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import type { Person } from './person.ts';

const words = {
  ja: { signIn: 'ログイン', title: 'スタッフログイン' },
  en: { signIn: 'Sign in', title: 'Staff sign-in' },
} as const;

/** From a page that asks for it to the issuer's, where number and password are sent; a right one leads back to that page. */
export async function signIn(
  staff: Person,
  staffNumber: string,
  { password = DEMO_PASSWORD, language = 'ja' }: { readonly password?: string; readonly language?: 'ja' | 'en' } = {},
): Promise<void> {
  const { signIn: button, title } = words[language];
  await staff.sees(title);
  await staff.page.getByRole('link', { name: button, exact: true }).click();
  await staff.page.waitForURL(/\/oidc\/sign-in\//);
  await staff.sees(title);
  await sendSignIn(staff, staffNumber, password, language);
}

/** What stands on the issuer's page. */
export async function sendSignIn(staff: Person, staffNumber: string, password: string, language: 'ja' | 'en' = 'ja'): Promise<void> {
  await staff.fill({ staffNumber, password });
  await staff.press(words[language].signIn);
}
