import type { As } from '../api/client.ts';
import type { ProcedureView } from '../api/contract.ts';
import { BackButton } from '../customer/back-button.tsx';
import type { Cause } from '../customer/place.ts';
import { useAnswering } from '../customer/use-answering.ts';
import { useFollowedView } from '../customer/use-followed-view.ts';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { sortErrors } from '../fields/errors.ts';
import { Away } from '../frame/away.tsx';
import { Prose } from '../frame/prose.tsx';
import { NoteBox } from './note-box.tsx';
import { StepByKind } from './step-by-kind.tsx';

interface StepPanelProps {
  readonly procedure: string;
  readonly as: As;
  /** The answer led to somebody else's turn. */
  readonly onDone?: () => void;
  /** Where it stands is shown too while it is somebody else's turn. */
  readonly following?: boolean;
}

/** What waits for whoever is signed in here, drawn inside a page of their own. */
export function StepPanel({ procedure, as, onDone, following = false }: StepPanelProps) {
  const { view, away, accept, hold } = useFollowedView(procedure, { as });
  const take = (next: ProcedureView, cause: Cause) => {
    accept(next, cause);
    if (cause === 'answered' && next.step.actor !== next.role) onDone?.();
  };
  const answering = useAnswering({ view, accept: take, hold }, as);
  if (view === undefined || (view.step.actor !== view.role && !following)) return <Away away={away} />;
  const labels = Object.fromEntries(view.step.actions.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])));
  const errors = sortErrors(answering.errors, Object.keys(labels));
  return (
    <section class={view.step.actor === view.role ? 'panel panel-due' : 'panel'} aria-labelledby={`step-${procedure}`}>
      {view.step.can.includes('back') && <BackButton busy={answering.busy} onBack={answering.back} />}
      <h2 id={`step-${procedure}`}>{view.step.title}</h2>
      <NoteBox note={answering.note} />
      <ErrorSummary errors={errors} labels={labels} attempt={answering.attempt} />
      {as !== 'staff' || view.step.kind !== 'attest' ? <Prose text={view.step.body} /> : null}
      <StepByKind view={view} answering={answering} errors={errors.byField} />
      <Away away={away || answering.away} />
    </section>
  );
}
