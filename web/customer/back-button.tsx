import { useText } from '../texts.ts';

interface BackButtonProps {
  readonly busy: string | undefined;
  readonly onBack: () => void;
}

export function BackButton({ busy, onBack }: BackButtonProps) {
  const t = useText();
  return (
    <button
      type="button"
      class="back"
      aria-disabled={busy !== undefined}
      aria-busy={busy === 'back'}
      onClick={() => busy === undefined && onBack()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10 3L5 8l5 5" />
      </svg>
      {t('back')}
    </button>
  );
}
