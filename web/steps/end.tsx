import { Nexts } from '../customer/nexts.tsx';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';

export function End({ view }: StepProps) {
  return (
    <>
      <Summary items={view.step.summary} />
      <Nexts after={view.id} next={view.next} />
    </>
  );
}
