import type { ComponentChildren } from 'preact';
import { useText } from '../texts.ts';

interface BusyButtonProps {
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly type?: 'submit' | 'button';
  /** This button's own request is under way. */
  readonly busy?: boolean;
  /** Another one's is. */
  readonly blocked?: boolean;
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
}

/** Stays focusable while busy, so that the focus is not lost; presses are then ignored. */
export function BusyButton({ look = 'primary', type = 'button', busy = false, blocked = false, onPress, children }: BusyButtonProps) {
  const t = useText();
  const idle = !busy && !blocked;
  return (
    <button
      type={type}
      class={`button button-${look}`}
      aria-disabled={!idle}
      aria-busy={busy}
      onClick={(event) => {
        if (!idle) event.preventDefault();
        else onPress?.();
      }}
    >
      {busy && <span class="spinner spinner-small" aria-hidden="true" />}
      <span>{children}</span>
      {busy && <span class="unseen">{t('sending')}</span>}
    </button>
  );
}
