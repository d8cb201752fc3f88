import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionView } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
import { uploadCapture } from '../api/upload.ts';
import { Away } from '../frame/away.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';
import { TakenPicture } from './capture/taken-picture.tsx';
import { Viewfinder } from './capture/viewfinder.tsx';
import type { StepProps } from './step-props.ts';

/** The action that takes a picture is the one with a field; the others are ways out. */
export function Capture({ view, answering }: StepProps) {
  const t = useText();
  const [picture, setPicture] = useState<Blob>();
  const [sent, setSent] = useState<number>();
  const [away, setAway] = useState(false);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);

  const isTaker = (action: ActionView) => action.fields.length > 0;
  const send = view.step.actions.find(isTaker);
  const others = view.step.actions.filter((action) => !isTaker(action));
  const tell = (detail: string) => answering.tell(view.revision, { errors: [{ pointer: '', code: 'invalid', detail }] });

  const upload = async (taken: Blob, action: ActionView) => {
    const [field] = action.fields;
    if (field === undefined || sent !== undefined) return;
    setSent(0);
    const key = newIdempotencyKey();
    const outcome = await persist(() => uploadCapture(view.links.captures, taken, key, setSent), {
      onAway: () => setAway(true),
      signal: leaving.current.signal,
    });
    if (outcome === undefined) return;
    setAway(false);
    setSent(undefined);
    if (outcome.kind === 'problem') return tell(outcome.problem.errors?.[0]?.detail ?? (outcome.problem.detail || t('error-unexpected')));
    answering.answer(action.name, { ...action.fixed, [field.name]: outcome.value.capture });
  };

  return (
    <div class="capture">
      {picture && send ? (
        <TakenPicture
          {...{ picture, sent }}
          label={send.label}
          busy={sent !== undefined || answering.busy !== undefined}
          onUse={() => void upload(picture, send)}
          onRetake={() => setPicture(undefined)}
        />
      ) : (
        <Viewfinder onPicture={setPicture} onUnreadable={() => tell(t('capture-not-a-picture'))} />
      )}
      <div class="actions capture-others">
        {others.map(({ name, label, fixed }) => (
          <BusyButton
            key={name}
            look="secondary"
            busy={answering.busy === name}
            blocked={sent !== undefined || answering.busy !== undefined}
            onPress={() => answering.answer(name, fixed)}
          >
            {label}
          </BusyButton>
        ))}
      </div>
      <Away away={away} />
    </div>
  );
}
