import { useState } from 'preact/hooks';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { useLanguage } from '../language.ts';
import { type TextKey, useText } from '../texts.ts';
import { takeSignInNote } from './sign-in-note.ts';

interface StaffSignInProps {
  readonly title: TextKey;
  /** Somebody is signed in, but this page is not for them. */
  readonly other?: boolean;
}

const notes = { failed: 'sign-in-failed', 'not-staff': 'sign-in-not-staff', away: 'sign-in-away' } as const;

/** Number and password are asked for by the issuer of staff; this page leads there, and is come back to. */
export function StaffSignIn({ title, other = false }: StaffSignInProps) {
  const t = useText();
  const language = useLanguage();
  const [note] = useState(takeSignInNote);
  const here = `${location.pathname}${location.search}`;
  const to = `/v1/staff/session/start?${new URLSearchParams({ return: here, language })}`;
  return (
    <Screen title={t('dealer-sign-in')} within={t(title)} identity="staff-sign-in" tone="sign-in">
      {note && (
        <p class="note" role="alert">
          {t(notes[note])}
        </p>
      )}
      <Prose text={t(other ? 'sign-in-other' : 'staff-sign-in-body')} lead />
      <div class="actions">
        <a class="button button-primary" href={to}>
          {t('sign-in')}
        </a>
      </div>
    </Screen>
  );
}
