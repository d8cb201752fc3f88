import type { Certificate } from '../../../activities/vehicles.ts';
import { startLoopback } from '../../http/testing/loopback.ts';

interface Registered extends Certificate {
  readonly chassisNumber: string;
  readonly registrationNumber: string;
}

/** A register on the loopback that speaks what `http.ts` documents. */
export function startRegistryServer(token: string, registered: readonly Registered[]) {
  return startLoopback(`Bearer ${token}`, ({ method, path, query }) => {
    if (method !== 'GET' || path.join('/') !== 'certificates') return { status: 404 };
    const certificates = registered
      .filter((one) => one.chassisNumber === query.get('chassisNumber') && one.registrationNumber === query.get('registrationNumber'))
      .map(({ brand, vehicle, kei, user }) => ({ brand, vehicle, kei, user }));
    return { status: 200, body: { certificates } };
  });
}
