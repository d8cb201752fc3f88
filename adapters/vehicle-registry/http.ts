import { z } from 'zod';
import { ServiceAway } from '../http/call.ts';
import { type JsonServiceOptions, openJsonService } from '../http/json-service.ts';
import type { VehicleRegistry } from './port.ts';

const certificate = z.object({
  brand: z.string().min(1),
  vehicle: z.string().min(1),
  kei: z.boolean(),
  user: z.object({ customerType: z.enum(['personal', 'corporate']), name: z.string().min(1), address: z.string().min(1) }),
});
const answer = z.object({ certificates: z.array(certificate).max(1) });

/**
 * The company's register of vehicle inspection certificates, over HTTP. One call:
 *
 * `GET /certificates?chassisNumber=ABC123-1234567&registrationNumber=名古屋 3AC か 1234` → 200 `{ certificates: [certificate] }`,
 * with an empty list when no certificate has both numbers. Any other status means that nothing was learnt: a 404 is a wrong address of ours,
 * never a vehicle that is not there.
 *
 * - Numbers are written as `procedures/fields/chassis-number.ts` and `registrationNumberText` write them.
 * - A certificate is `{ brand, vehicle, kei, user: { customerType: 'personal' | 'corporate', name, address } }`, as `Certificate` says.
 * - The call carries `Authorization: Bearer`.
 */
export function httpVehicleRegistry(options: JsonServiceOptions): VehicleRegistry {
  const ask = openJsonService('Vehicle registry', options);

  return {
    name: 'http',
    async find({ chassisNumber, registrationNumber }) {
      try {
        const { ok } = await ask('GET /certificates', { query: { chassisNumber, registrationNumber } });
        const [found] = ok(answer).certificates;
        return found ? { kind: 'found', certificate: found } : { kind: 'not-found' };
      } catch (error) {
        if (error instanceof ServiceAway) return { kind: 'unavailable', reason: error.message };
        throw error;
      }
    },
  };
}
