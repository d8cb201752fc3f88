import type { birthDateSteps } from '../../procedures/dealer-link/member-steps.ts';
import type { Leg } from '../journey/leg.ts';

/** Entered and confirmed; whoever sees that it is wrong goes back. Saved after the leg. */
export async function missingBirthDate(leg: Leg<typeof birthDateSteps>): Promise<string> {
  const { birthDate } = await leg.ask('birth-date');
  await leg.ask('birth-date-check', { show: { birthDate } });
  return birthDate;
}
