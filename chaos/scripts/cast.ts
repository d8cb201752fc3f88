import type { Random } from '../../testing/random.ts';
import { accountAlone, buyerAlone, buyerWhoStops, wrongVehicle } from './accounts.ts';
import { reviewedAfterDelivery, skippedThenDelivered } from './after-delivery.ts';
import { handedOver, notApplying, visitWithBankDebit, visitWithCard } from './at-the-dealer.ts';
import { dealerLink, migration } from './linking.ts';
import type { Script } from './script.ts';
import { declined, shared } from './sharing.ts';

/** The long ones first: a small run has every kind of procedure too. */
const scripts: readonly Script[] = [
  skippedThenDelivered,
  shared,
  visitWithBankDebit,
  dealerLink,
  migration,
  visitWithCard,
  handedOver,
  reviewedAfterDelivery,
  notApplying,
  declined,
  accountAlone,
  buyerAlone,
  buyerWhoStops,
  wrongVehicle,
];

/** Scripts of every kind in turn, after the first turn in an order that the seed decides, until they have so many procedures. */
export function castOf(procedures: number, chance: Random): readonly Script[] {
  const cast: Script[] = [];
  let left = procedures;
  while (left > 0) {
    for (const script of cast.length === 0 ? scripts : chance.shuffled(scripts)) {
      if (left <= 0) break;
      cast.push(script);
      left -= script.procedures;
    }
  }
  return cast;
}
