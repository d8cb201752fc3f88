import { z } from 'zod';
import { field } from '../fields/field.ts';
import { bankDebitText, cardText, invoiceText } from './texts.ts';

/** What somebody pays with, as it is shown before and after submitting. */
export const paymentShown = {
  payment: field(z.enum(['card', 'bank-debit', 'invoice']).optional(), {
    label: { ja: 'お支払い方法', en: 'Payment' },
    options: { card: cardText, 'bank-debit': bankDebitText, invoice: invoiceText },
  }),
  card: field(z.string().optional(), { label: { ja: 'ご登録のカード', en: 'Card' } }),
};
