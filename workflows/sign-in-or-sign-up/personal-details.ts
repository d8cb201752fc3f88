import { ActivityFailure } from '@temporalio/workflow';
import type { CardReading, ReadCard } from '../../activities/id-cards.ts';
import { readIdCard } from '../activities.ts';
import type { Checked } from '../journey/leg.ts';
import { addressParts } from './address-parts.ts';
import type { IdentifyLeg, Where } from './identity.ts';

/** B: by camera or by hand. What was read off the card prefills the form; standing alone there is no camera. */
export async function personalDetails(leg: IdentifyLeg, where: Where) {
  const reading = where === 'dealer' ? await readByCamera(leg) : undefined;
  return leg.ask('personal-details', reading && { values: prefilled(reading) });
}

async function readByCamera(leg: IdentifyLeg): Promise<CardReading | undefined> {
  const { method } = await leg.ask('input-method');
  if (method === 'by-hand') return undefined;
  await leg.ask('document-type', { after: ['capture-guide'] });
  const { reading } = await leg.askUntil('capture', { after: ['capture-start'] }, async (taken) =>
    'byHand' in taken ? { found: {} } : read(leg, taken.capture),
  );
  if (reading) await leg.ask('capture-review', { show: reading });
  return reading;
}

async function read(leg: IdentifyLeg, capture: string): Promise<Checked<{ reading?: CardReading }>> {
  const read = await leg.wait('card-reading', () => readOrNot(leg.journey.procedure, capture));
  if (read.kind === 'read') return { found: { reading: read.reading } };
  const code = { 'not-a-licence': 'not-a-licence', unreadable: 'capture-unreadable', gone: 'capture-unknown' } as const;
  return { problems: [{ pointer: '/capture', code: code[read.kind] }] };
}

/** A reader that is broken must not end the procedure: whoever stands there takes another picture, or goes on by hand. */
function readOrNot(procedure: string, capture: string): Promise<ReadCard> {
  return readIdCard({ procedure, capture }).catch((error): ReadCard => {
    if (!(error instanceof ActivityFailure)) throw error;
    return { kind: 'unreadable' };
  });
}

function prefilled({ familyName, givenName, birthDate, address }: CardReading) {
  return { familyName, givenName, birthDate, ...(address && addressParts(address)) };
}
