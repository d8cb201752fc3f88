import type { Database } from '../../db/database.ts';
import { secondsSinceFirstRequest } from '../../db/queries/simulated-lines.ts';
import type { Telematics } from './port.ts';

interface Durations {
  /** From the first request to an open line. Default 150: the centre's 2–3 minutes. */
  readonly lineSeconds?: number | undefined;
  /** From the first request to a checked vehicle. Default 5. */
  readonly checkSeconds?: number | undefined;
}

/** A centre that is only a clock: everything succeeds when its time has passed. It survives restarts, as the first requests are stored. */
export function embeddedTelematics(database: Database, { lineSeconds = 150, checkSeconds = 5 }: Durations = {}): Telematics {
  /** `undefined` when there is nothing left to wait for. */
  async function secondsLeft(key: string, duration: number): Promise<number | undefined> {
    const left = duration - (await secondsSinceFirstRequest(database, key));
    return left > 0 ? Math.max(1, Math.ceil(left)) : undefined;
  }

  return {
    name: 'embedded',
    async openLine({ key }) {
      const left = await secondsLeft(key, lineSeconds);
      return left === undefined ? { kind: 'open' } : { kind: 'opening', lookAgainSeconds: left };
    },
    async checkVehicle({ key }) {
      const left = await secondsLeft(`${key}/vehicle-check`, checkSeconds);
      return left === undefined ? { kind: 'checked' } : { kind: 'checking', lookAgainSeconds: left };
    },
  };
}
