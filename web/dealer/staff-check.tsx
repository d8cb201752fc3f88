import { useEffect, useRef, useState } from 'preact/hooks';
import { StepPanel } from '../steps/step-panel.tsx';
import { useText } from '../texts.ts';

interface StaffCheckProps {
  readonly procedure: string;
  /** The list says that this procedure waits for the staff. */
  readonly due: boolean;
}

/** What waits for the staff's own answer, drawn right in the contract; a word of thanks once it is given. */
export function StaffCheck({ procedure, due }: StaffCheckProps) {
  // The list may learn of an answer before the answer's own call comes back: so a check that was begun stays until it is done.
  const [state, setState] = useState<'none' | 'open' | 'done'>('none');
  useEffect(() => {
    if (due) setState('open');
  }, [due]);
  if (state === 'none') return null;
  if (state === 'open') return <StepPanel procedure={procedure} as="staff" onDone={() => setState('done')} />;
  return <Checked />;
}

/** Takes the focus: the button that had it is gone. */
function Checked() {
  const t = useText();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p ref={note} class="note note-done" role="status" tabIndex={-1}>
      {t('staff-checked')}
    </p>
  );
}
