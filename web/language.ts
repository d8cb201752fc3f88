import { useEffect, useState } from 'preact/hooks';

export type Language = 'ja' | 'en';

const storageKey = 'language';
const listeners = new Set<() => void>();
let language: Language = initialLanguage();

function initialLanguage(): Language {
  const kept = localStorage.getItem(storageKey);
  if (kept === 'ja' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

export const currentLanguage = (): Language => language;

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  localStorage.setItem(storageKey, chosen);
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  const [seen, setSeen] = useState(language);
  useEffect(() => {
    const listener = () => setSeen(language);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = seen;
  }, [seen]);
  return seen;
}
