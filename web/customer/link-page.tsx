import { useEffect, useState } from 'preact/hooks';
import { claimLink } from '../api/client.ts';
import type { Problem } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
import { SignInScreen } from '../fields/sign-in-screen.tsx';
import { Away } from '../frame/away.tsx';
import { Frame } from '../frame/frame.tsx';
import { Loading } from '../frame/loading.tsx';
import { navigate } from '../router.ts';
import { useText } from '../texts.ts';
import { FaultScreen } from './fault-screen.tsx';

/** Where a QR code or a mail leads. The token is traded for a cookie and leaves the address bar at once. */
export function LinkPage({ token }: { readonly token: string }) {
  const t = useText();
  const [fault, setFault] = useState<Problem>();
  const [away, setAway] = useState(false);
  const goOn = ({ id }: { readonly id: string }) => navigate(`/p/${id}`, 'replace');
  useEffect(() => {
    const leaving = new AbortController();
    const key = newIdempotencyKey();
    const claim = async () => {
      const outcome = await persist(() => claimLink(token, key), { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      if (outcome.kind === 'done') goOn(outcome.value);
      else setFault(outcome.problem);
    };
    void claim();
    return () => leaving.abort();
  }, [token]);
  return (
    <Frame title={t('landing-title')}>
      {fault === undefined && <Loading label={t('link-opening')} />}
      {fault && fault.code !== 'sign-in-needed' && <FaultScreen fault={fault} title="link-spent" next="link-spent-next" />}
      {fault?.code === 'sign-in-needed' && (
        <SignInScreen
          title={t('sign-in')}
          within="Tetsuzuki"
          identity="link-sign-in"
          lead={t('link-sign-in-body')}
          who={{ name: 'email', label: t('link-email'), input: 'email', autocomplete: 'email', required: true, locked: false }}
          signIn={(email, password) => claimLink(token, newIdempotencyKey(), { email, password })}
          onSignedIn={goOn}
        />
      )}
      <Away away={away} />
    </Frame>
  );
}
