import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';
import { Waiting } from './waiting.tsx';

export function Wait({ view }: StepProps) {
  return (
    <>
      <Summary items={view.step.summary} />
      <Waiting label={view.waitingFor?.text} />
    </>
  );
}
