import { signInStaff } from '../api/client.ts';
import type { StaffView } from '../api/contract.ts';
import { SignInScreen } from '../fields/sign-in-screen.tsx';
import { type TextKey, useText } from '../texts.ts';

interface StaffSignInProps {
  readonly title: TextKey;
  readonly onSignedIn: (staff: StaffView) => void;
}

export function StaffSignIn({ title, onSignedIn }: StaffSignInProps) {
  const t = useText();
  const who = { name: 'staffNumber', label: t('staff-number'), input: 'numeric', autocomplete: 'username' } as const;
  return (
    <SignInScreen
      title={t('dealer-sign-in')}
      within={t(title)}
      identity="staff-sign-in"
      who={{ ...who, required: true, locked: false }}
      signIn={signInStaff}
      onSignedIn={onSignedIn}
    />
  );
}
