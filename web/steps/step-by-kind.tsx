import type { ComponentType } from 'preact';
import type { ProcedureView, StepView } from '../api/contract.ts';
import { Attest } from './attest.tsx';
import { Capture } from './capture.tsx';
import { Choice } from './choice.tsx';
import { Code } from './code.tsx';
import { Confirm } from './confirm.tsx';
import { Consent } from './consent.tsx';
import { End } from './end.tsx';
import { Form } from './form.tsx';
import { Handoff } from './handoff.tsx';
import { Redirect } from './redirect.tsx';
import type { StepProps } from './step-props.ts';
import { Wait } from './wait.tsx';

const kinds: Record<StepView['kind'], ComponentType<StepProps>> = {
  confirm: Confirm,
  consent: Consent,
  form: Form,
  choice: Choice,
  code: Code,
  capture: Capture,
  attest: Attest,
  redirect: Redirect,
  handoff: Handoff,
  wait: Wait,
  end: End,
};

/** Kinds that show what somebody else does; of all others only that somebody is at it is shown. */
const forOnlookers = new Set<StepView['kind']>(['attest', 'handoff', 'redirect', 'wait', 'end']);
/** Kinds that begin afresh when they are asked again: a used code, a picture that could not be read. */
const afresh = new Set<StepView['kind']>(['code', 'capture']);

/** Somebody else is at a step of which this person sees that, and no more. */
export function isOthersAlone({ step, waitingFor }: ProcedureView): boolean {
  return waitingFor !== undefined && !forOnlookers.has(step.kind);
}

export function StepByKind(props: StepProps) {
  const { step, revision } = props.view;
  const Kind = isOthersAlone(props.view) ? Wait : kinds[step.kind];
  return <Kind key={afresh.has(step.kind) ? `${step.name} ${revision}` : step.name} {...props} />;
}
