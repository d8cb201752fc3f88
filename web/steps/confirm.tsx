import { Actions } from './actions.tsx';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';

export function Confirm(props: StepProps) {
  return (
    <>
      <Summary items={props.view.step.summary} />
      <Actions {...props} />
    </>
  );
}
