import { useText } from '../texts.ts';

/** Appears only after a moment (by CSS): most loads are over before. */
export function Loading({ label }: { readonly label?: string }) {
  const t = useText();
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      <p>{label ?? t('loading')}</p>
    </div>
  );
}
