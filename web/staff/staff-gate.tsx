import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readStaffSession, signOutStaff } from '../api/client.ts';
import type { StaffView } from '../api/contract.ts';
import { persist } from '../api/persist.ts';
import { Away } from '../frame/away.tsx';
import { Frame } from '../frame/frame.tsx';
import { Loading } from '../frame/loading.tsx';
import { type TextKey, useText } from '../texts.ts';
import { StaffSignIn } from './staff-sign-in.tsx';

interface StaffGateProps {
  readonly title: TextKey;
  /** Whether this page is for whoever is signed in: staff of a dealer and support agents have different ones. */
  readonly admits: (staff: StaffView) => boolean;
  readonly nav?: ComponentChildren;
  readonly children: (staff: StaffView, signedOut: () => void) => ComponentChildren;
}

/** A page behind the staff's sign-in. */
export function StaffGate({ title, admits, nav, children }: StaffGateProps) {
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
  if (typeof staff !== 'object' || !admits(staff)) {
    return (
      <Frame title={t(title)}>
        {staff === undefined ? <Loading /> : <StaffSignIn title={title} other={typeof staff === 'object'} />}
        <Away away={away} />
      </Frame>
    );
  }
  const aside = (
    <>
      {nav}
      <span class="head-person">{staff.name}</span>
      <button type="button" class="head-button" onClick={() => void signOut()}>
        {t('sign-out')}
      </button>
    </>
  );
  return (
    <Frame title={staff.dealer?.name ?? t(title)} aside={aside} wide>
      {children(staff, () => setStaff('nobody'))}
    </Frame>
  );
}
