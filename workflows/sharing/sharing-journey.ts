import type { sharing as definition } from '../../procedures/sharing/procedure.ts';
import type { Journey } from '../journey/journey.ts';

export type SharingJourney = Journey<typeof definition>;

export interface SharingInput {
  /** The owner's account, when it is known from where this was opened. */
  readonly owner?: string;
  /** Plans of the connected service that can be shared. */
  readonly plans: readonly string[];
  /** How long an invitation stands, and how long the owner has to approve. */
  readonly requestDays: number;
}

export const DAY = 24 * 60 * 60 * 1000;
