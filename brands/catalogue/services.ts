import type { Localized } from '../../procedures/step.ts';

/** What the connected service can be given besides its plan. */
export interface Extra {
  readonly label: Localized;
  /** Yen a month, tax included. */
  readonly monthly: number;
}

export type Extras = Readonly<Record<string, Extra>>;

export interface ChargingPlan extends Extra {
  /** Only for vehicles that take quick charging. */
  readonly quick: boolean;
}

/** Plans and prices of the demonstration; the catalogue is the maker's. */
export const chargingPlans: Readonly<Record<string, ChargingPlan>> = {
  normal: { label: { ja: '普通充電プラン', en: 'Normal charging' }, monthly: 1100, quick: false },
  'normal-and-quick': { label: { ja: '普通・急速充電プラン', en: 'Normal and quick charging' }, monthly: 4180, quick: true },
};

export const toyotaExtras: Extras = {
  operator: { label: { ja: 'オペレーターサービス', en: 'Operator service' }, monthly: 330 },
  'in-car-wifi': { label: { ja: '車内Wi-Fi', en: 'In-car Wi-Fi' }, monthly: 1100 },
  'digital-key': { label: { ja: 'デジタルキー', en: 'Digital key' }, monthly: 220 },
};

export const lexusExtras: Extras = {
  'in-car-wifi': { label: { ja: '車内Wi-Fi', en: 'In-car Wi-Fi' }, monthly: 1100 },
  'digital-key': { label: { ja: 'デジタルキー', en: 'Digital key' }, monthly: 220 },
};

export function withPrice({ label, monthly }: Extra): Localized {
  const yen = monthly.toLocaleString('en-US');
  return { ja: `${label.ja}（月額${yen}円）`, en: `${label.en} (¥${yen} a month)` };
}
