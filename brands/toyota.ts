import { type Brand, both } from './brand.ts';
import { toyotaExtras } from './catalogue/services.ts';
import { toyotaVehicles } from './catalogue/toyota-vehicles.ts';

/** Contact desk: service application guide TOYOTA v1.2, last page. */
export const toyota = {
  id: 'toyota',
  words: {
    brand: both('TOYOTA'),
    site: both('My TOYOTA'),
    service: both('T-Connect'),
    desk: { ja: 'トヨタ自動車 お客様相談センター', en: 'TOYOTA customer assistance center' },
    deskPhone: both('0800-700-7700'),
    deskHours: { ja: '年中無休 9:00〜18:00', en: 'every day 9:00–18:00' },
  },
  vehicles: toyotaVehicles,
  extras: toyotaExtras,
  sharingPlans: [
    'T-Connectスタンダード(22)',
    'T-Connectエントリー(22)',
    'T-Connectスタンダード',
    'T-Connectエントリー',
    'T-Connect for CROWN（2020年4月以降）',
  ],
  colour: '#b3000f',
  policy: {
    silenceDays: 30,
    optionsAtDealer: true,
    opensLine: true,
    shareRequestDays: 7,
    dealerLinkDays: 30,
    reviewWarnDays: 5,
    reviewDueDays: 7,
  },
} as const satisfies Brand;
