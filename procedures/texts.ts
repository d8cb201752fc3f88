import type { Localized } from './step.ts';

/** Buttons that many steps share. */
export const next: Localized = { ja: '次へ', en: 'Next' };
export const confirm: Localized = { ja: '確認', en: 'Continue' };
export const byHand: Localized = { ja: '直接入力する', en: 'Enter by hand' };
