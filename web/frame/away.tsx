import { useText } from '../texts.ts';

/** Said while a request is sent again and again. Always in the page, so that screen readers notice the change. */
export function Away({ away }: { readonly away: boolean }) {
  const t = useText();
  return (
    <div class="away" role="status">
      {away && (
        <div class="away-inside">
          <span class="spinner spinner-small" aria-hidden="true" />
          <p>
            <strong>{t('away-title')}</strong>
            <span>{t('away-body')}</span>
          </p>
        </div>
      )}
    </div>
  );
}
