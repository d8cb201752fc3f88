import { chooseLanguage, useLanguage } from '../language.ts';

const other = { ja: { to: 'en', label: 'English' }, en: { to: 'ja', label: '日本語' } } as const;

export function LanguageSwitch() {
  const { to, label } = other[useLanguage()];
  return (
    <button type="button" class="head-button" lang={to} onClick={() => chooseLanguage(to)}>
      {label}
    </button>
  );
}
