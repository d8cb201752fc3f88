import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProcedureView } from '../api/contract.ts';
import type { Cause } from '../customer/place.ts';
import { useAnswering } from '../customer/use-answering.ts';
import { useFollowedView } from '../customer/use-followed-view.ts';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { sortErrors } from '../fields/errors.ts';
import { Away } from '../frame/away.tsx';
import { NoteBox } from '../steps/note-box.tsx';
import { StepByKind } from '../steps/step-by-kind.tsx';
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
  if (state === 'open') return <OpenCheck procedure={procedure} onDone={() => setState('done')} />;
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

function OpenCheck({ procedure, onDone }: { readonly procedure: string; readonly onDone: () => void }) {
  const { view, away, accept, hold } = useFollowedView(procedure, { as: 'staff' });
  const take = (next: ProcedureView, cause: Cause) => {
    accept(next, cause);
    if (cause === 'answered' && next.step.actor !== next.role) onDone();
  };
  const answering = useAnswering({ view, accept: take, hold }, 'staff');
  if (view === undefined || view.step.actor !== view.role) return <Away away={away} />;
  const errors = sortErrors(answering.errors, []);
  return (
    <section class="panel panel-due" aria-labelledby="check-title">
      <h2 id="check-title">{view.step.title}</h2>
      <NoteBox note={answering.note} />
      <ErrorSummary errors={errors} labels={{}} attempt={answering.attempt} />
      <StepByKind view={view} answering={answering} errors={errors.byField} />
      <Away away={away || answering.away} />
    </section>
  );
}
