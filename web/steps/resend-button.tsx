import { BusyButton } from '../frame/busy-button.tsx';
import type { StepProps } from './step-props.ts';

/** Sends a mail or an SMS once more, where the step can. */
export function ResendButton({ view, answering }: StepProps) {
  const { can, resend } = view.step;
  if (!resend || !can.includes('resend')) return null;
  return (
    <BusyButton
      look="quiet"
      busy={answering.busy === 'resend'}
      blocked={answering.busy !== undefined && answering.busy !== 'resend'}
      onPress={() => void answering.resend()}
    >
      {resend}
    </BusyButton>
  );
}
