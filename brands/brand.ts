import type { Localized } from '../procedures/step.ts';
import type { Extras } from './catalogue/services.ts';
import type { Catalogue } from './catalogue/vehicles.ts';

/** What differs between brands, as data. `words` fill the `{placeholders}` of texts. */
export interface Brand {
  readonly id: string;
  readonly words: {
    readonly brand: Localized;
    /** The member site, e.g. My TOYOTA. */
    readonly site: Localized;
    /** The connected service, e.g. T-Connect. */
    readonly service: Localized;
    readonly desk: Localized;
    readonly deskPhone: Localized;
    readonly deskHours: Localized;
  };
  /** The brand's models, by name. */
  readonly vehicles: Catalogue;
  /** What can be added to the connected service. */
  readonly extras: Extras;
  /** Plans of the connected service whose remote services can be shared. */
  readonly sharingPlans: readonly string[];
  /** Colour of the page's head, chosen to keep white text readable on it (WCAG AA). */
  readonly colour: string;
  readonly policy: {
    /** An open registration at the dealer expires after so many days of silence. */
    readonly silenceDays: number;
    /** At the dealer: whose name the contract is in is asked, and optional services can be chosen and paid for. */
    readonly optionsAtDealer: boolean;
    /** After delivery the centre opens the vehicle's line and checks its equipment before the terms. */
    readonly opensLine: boolean;
    /** How long an invitation to share stands, and how long the owner has to approve a request. */
    readonly shareRequestDays: number;
    /** A dealer link must be completed within so many days of the visit. */
    readonly dealerLinkDays: number;
    /** A review after delivery: when support is warned, and when it should have decided. The guides let customers phone after that. */
    readonly reviewWarnDays: number;
    readonly reviewDueDays: number;
  };
}

export const both = (text: string): Localized => ({ ja: text, en: text });
