import { useEffect, useState } from 'preact/hooks';
import { readStaffSession, signOutStaff } from '../api/client.ts';
import type { StaffView } from '../api/contract.ts';
import { persist } from '../api/persist.ts';
import { Away } from '../frame/away.tsx';
import { Frame } from '../frame/frame.tsx';
import { Loading } from '../frame/loading.tsx';
import { useText } from '../texts.ts';
import { Desk } from './desk.tsx';
import { StaffSignIn } from './staff-sign-in.tsx';

/** The dealer's terminal: a tablet on the desk. */
export function DealerPage({ contract }: { readonly contract: string | undefined }) {
  const t = useText();
  const [staff, setStaff] = useState<StaffView | 'nobody'>();
  const [away, setAway] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const outcome = await persist(readStaffSession, { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      setStaff(outcome.kind === 'done' ? outcome.value : 'nobody');
    };
    void read();
    return () => leaving.abort();
  }, []);

  const signOut = async () => {
    await signOutStaff();
    setStaff('nobody');
  };
  if (staff === undefined || staff === 'nobody') {
    return (
      <Frame title={t('dealer-title')}>
        {staff === undefined ? <Loading /> : <StaffSignIn onSignedIn={setStaff} />}
        <Away away={away} />
      </Frame>
    );
  }
  const aside = (
    <>
      <span class="head-person">{staff.name}</span>
      <button type="button" class="head-button" onClick={() => void signOut()}>
        {t('sign-out')}
      </button>
    </>
  );
  return (
    <Frame title={staff.dealer.name} aside={aside} wide>
      <Desk contract={contract} onSignedOut={() => setStaff('nobody')} />
    </Frame>
  );
}
