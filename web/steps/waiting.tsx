import { useText } from '../texts.ts';

/** Something is at work elsewhere; the page follows it. */
export function Waiting({ label }: { readonly label?: string | undefined }) {
  const t = useText();
  return (
    <div class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      <p>
        {label && <strong>{label}</strong>}
        <span>{t('moves-on')}</span>
      </p>
    </div>
  );
}
