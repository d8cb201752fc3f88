import type { ProcedureView } from '../api/contract.ts';
import type { Answering } from '../customer/use-answering.ts';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { sortErrors } from '../fields/errors.ts';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { documentField } from './consent.tsx';
import { NoteBox } from './note-box.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { StepByKind } from './step-by-kind.tsx';

interface StepScreenProps {
  readonly view: ProcedureView;
  readonly answering: Answering;
}

/** The open step as its actor or an onlooker sees it. */
export function StepScreen({ view, answering }: StepScreenProps) {
  const { step, words } = view;
  const labels = labelsOf(step);
  const errors = sortErrors(answering.errors, Object.keys(labels));
  const hasErrors = answering.errors.length > 0;
  return (
    <Screen
      title={step.title}
      within={`${view.title} | ${words.brand}`}
      identity={`${view.id} ${step.name} step`}
      hasErrors={hasErrors}
      tone={step.kind}
      mark={step.kind === 'end' && <OutcomeMark outcome={view.outcome} />}
    >
      <NoteBox note={answering.note} />
      <ErrorSummary errors={errors} labels={labels} attempt={answering.attempt} />
      <Prose text={step.body} lead />
      <StepByKind view={view} answering={answering} errors={errors.byField} />
    </Screen>
  );
}

/** Everything on the screen that an error can point to. Documents are named in their errors already. */
function labelsOf({ actions, documents }: ProcedureView['step']): Record<string, string> {
  const fields = actions.flatMap((action) => action.fields.map(({ name, label }) => [name, label]));
  return Object.fromEntries([...fields, ...documents.map(({ name }) => [documentField(name), ''])]);
}
