import { useEffect, useState } from 'preact/hooks';
import { claimLink } from '../api/client.ts';
import type { Problem } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
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
  useEffect(() => {
    const leaving = new AbortController();
    const key = newIdempotencyKey();
    const claim = async () => {
      const outcome = await persist(() => claimLink(token, key), { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      if (outcome.kind === 'done') navigate(`/p/${outcome.value.id}`, 'replace');
      else setFault(outcome.problem);
    };
    void claim();
    return () => leaving.abort();
  }, [token]);
  return (
    <Frame title={t('landing-title')}>
      {fault ? <FaultScreen fault={fault} title="link-spent" next="link-spent-next" /> : <Loading label={t('link-opening')} />}
      <Away away={away} />
    </Frame>
  );
}
