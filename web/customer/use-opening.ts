import { useState } from 'preact/hooks';
import { openProcedure, type ProcedureType } from '../api/client.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
import { navigate } from '../router.ts';
import { useText } from '../texts.ts';

/** Opens a procedure at the press of a button, once however often it is pressed, and goes there. */
export function useOpening() {
  const t = useText();
  const [busy, setBusy] = useState<string>();
  const [away, setAway] = useState(false);
  const [failure, setFailure] = useState<string>();

  const open = async (type: ProcedureType, from: { brand: string } | { after: string }) => {
    if (busy !== undefined) return;
    setBusy(type);
    setFailure(undefined);
    const key = newIdempotencyKey();
    const outcome = await persist(() => openProcedure(type, from, key), { onAway: () => setAway(true) });
    setBusy(undefined);
    setAway(false);
    if (outcome?.kind === 'done') navigate(`/p/${outcome.value.id}`);
    else setFailure(outcome?.problem.detail || t('error-unexpected'));
  };
  return { busy, away, failure, open };
}
