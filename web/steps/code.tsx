import { Actions } from './actions.tsx';
import { ResendButton } from './resend-button.tsx';
import type { StepProps } from './step-props.ts';

export function Code(props: StepProps) {
  return (
    <div class="code-step">
      <Actions {...props} />
      <ResendButton {...props} />
    </div>
  );
}
