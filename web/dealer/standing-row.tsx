import type { Standing } from '../api/contract.ts';
import { useLanguage } from '../language.ts';
import { momentText } from '../moment.ts';
import { useText } from '../texts.ts';
import { TurnBadge } from './turn-badge.tsx';

export function StandingRow({ standing }: { readonly standing: Standing }) {
  const t = useText();
  const language = useLanguage();
  const { title, status, stepTitle, since } = standing;
  return (
    <li class="standing">
      <p class="standing-title">
        <strong>{title}</strong> <TurnBadge standing={standing} />
      </p>
      <p class="standing-step">
        {status === 'open' && <span>{stepTitle}</span>}
        <time dateTime={since}>{t('since', { when: momentText(since, language) })}</time>
      </p>
    </li>
  );
}
