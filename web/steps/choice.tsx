import { Actions } from './actions.tsx';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';

/** Few things to choose from: each gets the whole width. */
export function Choice(props: StepProps) {
  return (
    <div class="choice-step">
      <Summary items={props.view.step.summary} />
      <Actions {...props} />
    </div>
  );
}
