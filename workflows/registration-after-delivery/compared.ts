import type { CertificateActivities, Comparison } from '../../activities/certificates.ts';
import type { registrationAfterDelivery as definition } from '../../procedures/registration-after-delivery/procedure.ts';
import { compareWithCertificate, compareWithCertificateNow } from '../activities.ts';
import { isGivenUp } from '../given-up.ts';
import type { Leg } from '../journey/leg.ts';

type Asked = Parameters<CertificateActivities['compareWithCertificate']>[0];

/** Account and certificate, compared at once where the registry answers; otherwise the customer waits, and may leave. */
export function compared(leg: Leg<(typeof definition)['steps']>, asked: Asked): Promise<Comparison> {
  return leg.once('comparison', async () => (await atOnce(asked)) ?? leg.wait('comparing', () => compareWithCertificate(asked)));
}

async function atOnce(asked: Asked): Promise<Comparison | undefined> {
  try {
    return await compareWithCertificateNow(asked);
  } catch (error) {
    if (!isGivenUp(error)) throw error;
    return undefined;
  }
}
