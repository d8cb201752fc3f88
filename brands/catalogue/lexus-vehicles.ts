import type { Catalogue } from './vehicles.ts';

/** Models of the demonstration. */
export const lexusVehicles: Catalogue = {
  'NX450h+': { connected: 'G-Link', charging: 'normal' },
  RZ450e: { connected: 'G-Link', charging: 'quick' },
  LM500h: { connected: 'G-Link' },
  カローラ: { connected: 'G-Link' },
};
