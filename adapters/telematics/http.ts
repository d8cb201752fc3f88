import { z } from 'zod';
import { type JsonServiceOptions, openJsonService } from '../http/json-service.ts';
import type { Telematics } from './port.ts';

// An hour at most: a centre that says more has made a mistake, and nobody would look again.
const lookAgainSeconds = z.int().min(1).max(3600);
const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('opening'), lookAgainSeconds }),
]);
const check = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked') }),
  z.object({ kind: z.literal('checking'), lookAgainSeconds }),
]);

/**
 * The telematics centre, over HTTP.
 *
 * | call                        | answers                                                         |
 * |-----------------------------|-----------------------------------------------------------------|
 * | `PUT /lines/{key}`          | `{ kind: 'open' }` or `{ kind: 'opening', lookAgainSeconds }`     |
 * | `PUT /vehicle-checks/{key}` | `{ kind: 'checked' }` or `{ kind: 'checking', lookAgainSeconds }` |
 *
 * - The first call with a key starts the work, every further one only says where it stands. Status 200 or 202.
 * - `lookAgainSeconds` is a whole number, 1 to 3600. Calls carry `Authorization: Bearer` and no body.
 *
 * @throws ServiceAway when the centre is away, silent for longer than `timeout`, or answers something else
 */
export function httpTelematics(options: JsonServiceOptions): Telematics {
  const ask = openJsonService('Telematics', options);

  return {
    name: 'http',
    async openLine({ key }) {
      return (await ask('PUT /lines/{key}', { path: { key } })).ok(line);
    },
    async checkVehicle({ key }) {
      return (await ask('PUT /vehicle-checks/{key}', { path: { key } })).ok(check);
    },
  };
}
