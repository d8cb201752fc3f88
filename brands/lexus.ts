import { type Brand, both } from './brand.ts';
import { lexusVehicles } from './catalogue/lexus-vehicles.ts';
import { lexusExtras } from './catalogue/services.ts';

/** Contact desk: service application guide LEXUS v1.4, last page. */
export const lexus = {
  id: 'lexus',
  words: {
    brand: both('LEXUS'),
    site: both('My LEXUS'),
    service: both('G-Link'),
    desk: { ja: 'レクサスインフォメーションデスク', en: 'LEXUS information desk' },
    deskPhone: both('0800-500-5577'),
    deskHours: { ja: '年中無休 9:00〜17:00', en: 'every day 9:00–17:00' },
  },
  vehicles: lexusVehicles,
  extras: lexusExtras,
  sharingPlans: ['G-Link'],
  colour: '#1a1a1c',
  policy: {
    silenceDays: 30,
    optionsAtDealer: false,
    opensLine: false,
    shareRequestDays: 7,
    dealerLinkDays: 30,
    reviewWarnDays: 5,
    reviewDueDays: 7,
  },
} as const satisfies Brand;
