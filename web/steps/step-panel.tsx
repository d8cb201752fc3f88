import type { ComponentChildren } from 'preact';
import type { As } from '../api/client.ts';
import type { ProcedureView } from '../api/contract.ts';
import { BackButton } from '../customer/back-button.tsx';
import { CancelButton } from '../customer/cancel-button.tsx';
import type { Cause } from '../customer/place.ts';
import { useAnswering } from '../customer/use-answering.ts';
import { useFollowedView } from '../customer/use-followed-view.ts';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { sortErrors } from '../fields/errors.ts';
import { Away } from '../frame/away.tsx';
import { Prose } from '../frame/prose.tsx';
import { useText } from '../texts.ts';
import { NoteBox } from './note-box.tsx';
import { isOthersAlone, StepByKind } from './step-by-kind.tsx';

interface StepPanelProps {
  readonly procedure: string;
  readonly as: As;
  /** The answer led to somebody else's turn. */
  readonly onDone?: () => void;
  /** Where it stands is shown too while it is somebody else's turn. */
  readonly following?: boolean;
  /** What can be done here once it has ended. */
  readonly afterEnd?: ComponentChildren;
}

/** What waits for whoever is signed in here, drawn inside a page of their own. */
export function StepPanel({ procedure, as, onDone, following = false, afterEnd }: StepPanelProps) {
  const t = useText();
  const { view, away, accept, hold } = useFollowedView(procedure, {
    as,
    onView: (previous, next, cause) => {
      const wasMine = previous !== undefined && previous.step.actor === previous.role;
      if (as === 'reviewer' && wasMine && cause === 'elsewhere') answering.tell(next.revision, { note: 'changed-elsewhere' });
    },
  });
  const take = (next: ProcedureView, cause: Cause) => {
    accept(next, cause);
    if (cause === 'answered' && next.step.actor !== next.role) onDone?.();
  };
  const answering = useAnswering({ view, accept: take, hold }, as);
  if (view === undefined || (view.step.actor !== view.role && !following)) return <Away away={away} />;
  // What the step says is said to whoever is at it.
  const onlooking = isOthersAlone(view) || (as === 'reviewer' && view.status === 'open' && view.step.actor !== view.role);
  const labels = Object.fromEntries(view.step.actions.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])));
  const errors = sortErrors(answering.errors, Object.keys(labels));
  const overtaken = answering.note === 'changed-elsewhere' && as === 'reviewer' && view.status === 'closed';
  return (
    <section class={view.step.actor === view.role ? 'panel panel-due' : 'panel'} aria-labelledby={`step-${procedure}`}>
      {view.step.can.includes('back') && <BackButton busy={answering.busy} onBack={answering.back} />}
      {onlooking && <p class="panel-where">{t('customer-is-at')}</p>}
      <h2 id={`step-${procedure}`}>{view.step.title}</h2>
      <NoteBox note={overtaken ? 'decided-elsewhere' : answering.note} />
      <ErrorSummary errors={errors} labels={labels} attempt={answering.attempt} />
      {!onlooking && (as !== 'staff' || view.step.kind !== 'attest') && <Prose text={view.step.body} />}
      <StepByKind view={view} answering={answering} errors={errors.byField} />
      {view.status === 'closed' && afterEnd}
      {view.step.can.includes('cancel') && <CancelButton busy={answering.busy !== undefined} onCancel={answering.cancel} />}
      <Away away={away || answering.away} />
    </section>
  );
}
