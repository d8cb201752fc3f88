import type { BrandId } from '../brands/registry.ts';
import { isBrandId } from '../brands/registry.ts';
import { buyerToInvite } from '../db/queries/buyer-to-invite.ts';
import { currentRegistration } from '../db/queries/registrations.ts';
import { reportedVehicle } from '../db/queries/vehicles.ts';
import type { Language } from '../procedures/step.ts';
import { difference } from './certificate-comparison.ts';
import type { ActivityContext } from './context.ts';

/** What is left to do for a contract whose vehicle the dealer's system has reported. */
export type AfterReport =
  /** Not reported yet, or no buyer, or somebody is registering the user just now. */
  | { readonly kind: 'nothing' }
  /** Nobody is registered as the user: the buyer gets a link. `registration` is the buyer's procedure. */
  | { readonly kind: 'invite'; readonly registration: string; readonly to: string; readonly brand: BrandId; readonly language: Language }
  /** The user is registered: `registration` is the procedure that did it. */
  | { readonly kind: 'compared'; readonly registration: string; readonly matches: boolean };

export interface VehicleReportActivities {
  afterReport(contract: string): Promise<AfterReport>;
}

export function vehicleReportActivities({ database, accounts }: ActivityContext): VehicleReportActivities {
  return {
    async afterReport(contract) {
      const reported = await reportedVehicle(database, contract);
      if (!reported) return { kind: 'nothing' };
      const user = await currentRegistration(database, contract, 'user');
      if (user) {
        const { profile } = await accounts.find(user.accountId);
        const matches = difference(profile, reported.certificateUser) === undefined;
        return { kind: 'compared', registration: user.procedureId, matches };
      }
      const buyer = await buyerToInvite(database, contract);
      if (!buyer || !isBrandId(buyer.brand)) return { kind: 'nothing' };
      const { email: to } = await accounts.find(buyer.accountId);
      return { kind: 'invite', registration: buyer.procedureId, to, brand: buyer.brand, language: buyer.language };
    },
  };
}
