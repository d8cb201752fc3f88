import type { Localized } from '../step.ts';

export const cardText: Localized = { ja: 'クレジットカード', en: 'Credit card' };
export const bankDebitText: Localized = { ja: '口座引落し', en: 'Bank debit' };
export const invoiceText: Localized = { ja: '請求書払い', en: 'Invoice' };
