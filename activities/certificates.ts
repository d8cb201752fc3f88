import { ApplicationFailure } from '@temporalio/common';
import { isEligible, servicesOf } from '../brands/catalogue/vehicles.ts';
import { type BrandId, brands } from '../brands/registry.ts';
import type { Profile } from './accounts.ts';
import { addressOf, difference, nameOf } from './certificate-comparison.ts';
import type { ActivityContext } from './context.ts';
import type { Certificate } from './vehicles.ts';

/** Both numbers as a certificate has them. */
export interface VehicleNumbers {
  readonly chassisNumber: string;
  readonly registrationNumber: string;
}

/** What a person compares. Never shown to the customer, who may not be the user. */
export interface Compared {
  readonly reason: 'no-certificate' | 'other-brand' | 'type-differs' | 'name-differs' | 'address-differs';
  readonly certificateBrand?: string;
  readonly certificateType?: string;
  readonly certificateName?: string;
  readonly certificateAddress?: string;
  readonly accountType: string;
  readonly accountName: string;
  readonly accountAddress: string;
}

export type Comparison =
  | { readonly kind: 'kei' }
  | { readonly kind: 'match'; readonly vehicle: string; readonly eligible: boolean }
  /** Not clearly the same. Without a certificate there is no vehicle. */
  | { readonly kind: 'unclear'; readonly vehicle?: string; readonly eligible: boolean; readonly compared: Compared };

export interface CertificateActivities {
  /** The model, to be recognised by whoever typed the numbers. */
  lookUpVehicle(numbers: VehicleNumbers): Promise<{ readonly vehicle?: string }>;
  /** Compares an account with the certificate of a vehicle. Fails, and is tried again, while the registry is away. */
  compareWithCertificate(of: VehicleNumbers & { readonly account: string; readonly brand: BrandId }): Promise<Comparison>;
}

export function certificateActivities(context: ActivityContext): CertificateActivities {
  return {
    async lookUpVehicle(numbers) {
      const certificate = await certificateOf(context, numbers);
      return certificate ? { vehicle: certificate.vehicle } : {};
    },

    async compareWithCertificate({ account, brand, ...numbers }) {
      const [certificate, { profile }] = await Promise.all([certificateOf(context, numbers), context.accounts.find(account)]);
      if (!certificate) return { kind: 'unclear', eligible: false, compared: { reason: 'no-certificate', ...accountShown(profile) } };
      if (certificate.kei) return { kind: 'kei' };
      const { vehicle } = certificate;
      const eligible = certificate.brand === brand && isEligible(servicesOf(brands[brand].vehicles, vehicle));
      const reason = certificate.brand === brand ? difference(profile, certificate.user) : 'other-brand';
      if (!reason) return { kind: 'match', vehicle, eligible };
      return { kind: 'unclear', vehicle, eligible, compared: { reason, ...certificateShown(certificate), ...accountShown(profile) } };
    },
  };
}

async function certificateOf({ vehicleRegistry }: ActivityContext, { chassisNumber, registrationNumber }: VehicleNumbers) {
  const result = await vehicleRegistry.find({ chassisNumber, registrationNumber });
  if (result.kind === 'unavailable') throw ApplicationFailure.create({ type: 'vehicle-registry-unavailable', message: result.reason });
  return result.kind === 'found' ? result.certificate : undefined;
}

function certificateShown({ brand, user }: Certificate) {
  return { certificateBrand: brand, certificateType: user.customerType, certificateName: user.name, certificateAddress: user.address };
}

function accountShown(profile: Profile) {
  return { accountType: profile.customerType, accountName: nameOf(profile), accountAddress: addressOf(profile) };
}
