import type { Catalogue } from './vehicles.ts';

/** Models of the demonstration. The catalogue is the maker's; quick charging as published for each model. */
export const toyotaVehicles: Catalogue = {
  'クラウン スポーツ': { connected: 'T-Connectスタンダード(22)' },
  プリウス: { connected: 'T-Connectスタンダード(22)', charging: 'normal' },
  bZ4X: { connected: 'T-Connectスタンダード(22)', charging: 'quick' },
  シエンタ: { connected: 'T-Connectエントリー(22)' },
  カローラ: { connected: 'T-Connectエントリー(22)' },
  コペン: {},
};
