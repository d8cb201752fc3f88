import { ActivityFailure } from '@temporalio/workflow';
import type { CorporationLookup, PublishedCorporation } from '../../activities/corporations.ts';
import { lookUpCorporation } from '../activities.ts';
import type { Checked } from '../journey/leg.ts';
import type { IdentifyLeg } from './identity.ts';

/** C: the corporate number fills in what is published, or everything is typed by hand. */
export async function corporateDetails(leg: IdentifyLeg) {
  const { corporation } = await leg.askUntil('corporate-number', {}, async (answer) =>
    'byHand' in answer ? { found: {} } : lookUp(leg, answer.corporateNumber),
  );
  if (!corporation) return leg.ask('corporate-details');
  const { corporateNumber, ...published } = corporation;
  await leg.ask('corporate-found', { show: shown(corporation) });
  return { corporateNumber, ...(await leg.ask('corporate-details', { values: published })) };
}

async function lookUp(leg: IdentifyLeg, corporateNumber: string): Promise<Checked<{ corporation?: PublishedCorporation }>> {
  const lookup = await leg.wait('corporate-lookup', () => findOrNot(corporateNumber));
  if (lookup.kind === 'found') return { found: { corporation: lookup.corporation } };
  return { problems: [{ pointer: '/corporateNumber', code: `corporate-number-${lookup.kind}` }] };
}

/** Support sees the activity that failed; the customer goes on by hand, or tries again later. */
function findOrNot(corporateNumber: string): Promise<CorporationLookup | { readonly kind: 'unavailable' }> {
  return lookUpCorporation({ corporateNumber }).catch((error) => {
    if (!(error instanceof ActivityFailure)) throw error;
    return { kind: 'unavailable' };
  });
}

function shown({ prefecture, city, block, ...corporation }: PublishedCorporation) {
  return { ...corporation, address: `${prefecture}${city}${block}` };
}
