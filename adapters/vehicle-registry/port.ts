import type { Certificate } from '../../activities/vehicles.ts';

export type CertificateResult =
  | { readonly kind: 'found'; readonly certificate: Certificate }
  | { readonly kind: 'not-found' }
  /** Nothing was learnt; trying later may help. `reason` is safe to log. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Vehicle inspection certificates, by both numbers that stand on them. */
export interface VehicleRegistry {
  readonly name: string;
  find(numbers: { readonly chassisNumber: string; readonly registrationNumber: string }): Promise<CertificateResult>;
}
