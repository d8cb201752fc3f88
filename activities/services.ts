import type { BrandId } from '../brands/registry.ts';
import { storeApplication, storeQuestionnaire } from '../db/queries/service-applications.ts';
import type { ActivityContext } from './context.ts';

export interface ServiceApplied {
  readonly procedure: string;
  /** The procedure that registered the user. */
  readonly registration: string;
  readonly contract?: string;
  readonly account: string;
  readonly service: 'connected' | 'charging';
  readonly plan: string;
  readonly options: readonly string[];
  readonly paymentMethod?: string;
}

export interface ServiceActivities {
  /** Applies for a service. With the connected service the account is linked: name and birth date are locked. Idempotent. */
  applyForService(application: ServiceApplied): Promise<void>;
  /** Why somebody did not apply. Idempotent by procedure. */
  noteReason(answer: { readonly procedure: string; readonly brand: BrandId; readonly reason: string }): Promise<void>;
}

export function serviceActivities({ database, accounts }: ActivityContext): ServiceActivities {
  return {
    async applyForService(application) {
      await storeApplication(database, application);
      if (application.service === 'connected') await accounts.link(application.account);
    },
    noteReason: ({ procedure, brand, reason }) => storeQuestionnaire(database, procedure, brand, reason),
  };
}
