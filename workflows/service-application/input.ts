import type { Localized } from '../../procedures/step.ts';
import type { Payer } from '../payment/choose-payment.ts';

type Named = Readonly<Record<string, Localized>>;

/** Who applies, where, and what for: the parts that the vehicle has and that were not applied for yet. */
export interface ServiceApplicationInput {
  /** The procedure that registered the user. */
  readonly registration: string;
  readonly contract?: string;
  readonly payer: Payer;
  readonly connected?: ConnectedOffer;
  readonly charging?: { readonly plans: Named };
}

export interface ConnectedOffer {
  readonly plan: string;
  /** Whether the contract may be in another name than the user's. */
  readonly asksName: boolean;
  /** What can be added and paid for; nothing where everything is included. */
  readonly extras?: Named;
  /** The line is opened and the vehicle checked before the terms. */
  readonly opensLine: boolean;
  /** What is said to whoever does not apply. */
  readonly later: 'apply-later-online' | 'apply-later-at-dealer' | 'apply-later';
}
