import { Frame } from './frame/frame.tsx';
import { InternalLink } from './frame/internal-link.tsx';
import { Prose } from './frame/prose.tsx';
import { Screen } from './frame/screen.tsx';
import { useText } from './texts.ts';

const places = [
  { href: '/dealer', title: 'landing-dealer', body: 'landing-dealer-body' },
  { href: '/account', title: 'landing-account', body: 'landing-account-body' },
  {
    href: '/start/registration-after-delivery',
    title: 'start-registration-after-delivery',
    body: 'start-registration-after-delivery-body',
  },
  { href: '/start/sharing', title: 'start-sharing', body: 'start-sharing-body' },
  { href: '/start/migration', title: 'start-migration', body: 'start-migration-body' },
  { href: '/support', title: 'support-title', body: 'support-body' },
  { href: '/my', title: 'my-title', body: 'my-body' },

  { href: '/inbox', title: 'landing-inbox', body: 'landing-inbox-body' },
] as const;

/** Where a newcomer starts. */
export function LandingPage() {
  const t = useText();
  return (
    <Frame title="Tetsuzuki">
      <Screen title={t('landing-title')} within="Tetsuzuki" identity="landing">
        <Prose text={t('landing-body')} lead />
        <ul class="places">
          {places.map(({ href, title, body }) => (
            <li key={href}>
              <InternalLink href={href} class="place">
                <strong>{t(title)}</strong>
                <span>{t(body)}</span>
              </InternalLink>
            </li>
          ))}
          <li>
            <a href="/docs" class="place">
              <strong>{t('landing-docs')}</strong>
              <span>{t('landing-docs-body')}</span>
            </a>
          </li>
        </ul>
      </Screen>
    </Frame>
  );
}
