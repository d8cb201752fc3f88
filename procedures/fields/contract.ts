import { z } from 'zod';
import { field } from './field.ts';

/** What a purchase contract is recognised by on a screen. */
export const contractShown = z.object({
  vehicle: field(z.string(), { label: { ja: 'ご契約車両', en: 'Vehicle' } }),
  grade: field(z.string().optional(), { label: { ja: 'グレード', en: 'Grade' } }),
  dealer: field(z.string(), { label: { ja: '購入販売店', en: 'Dealer' } }),
  contractNumber: field(z.string(), { label: { ja: '契約番号', en: 'Contract number' } }),
});
