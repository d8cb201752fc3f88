import { BusyButton } from '../frame/busy-button.tsx';
import { Actions } from './actions.tsx';
import type { StepProps } from './step-props.ts';

export function Code(props: StepProps) {
  const { answering, view } = props;
  const { can, resend } = view.step;
  return (
    <div class="code-step">
      <Actions {...props} />
      {resend && can.includes('resend') && (
        <BusyButton
          look="quiet"
          busy={answering.busy === 'resend'}
          blocked={answering.busy !== undefined && answering.busy !== 'resend'}
          onPress={() => void answering.resend()}
        >
          {resend}
        </BusyButton>
      )}
    </div>
  );
}
