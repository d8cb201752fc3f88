import { embeddedVehicleRegistry } from '../../adapters/vehicle-registry/embedded.ts';
import type { VehicleRegistry } from '../../adapters/vehicle-registry/port.ts';
import type { Database } from '../../db/database.ts';

/** The embedded register of inspection certificates, which can be away. */
export interface CertificateRegister extends VehicleRegistry {
  away: boolean;
  /** Resolves when somebody has asked in vain that often from now on. */
  askedInVain(times: number): Promise<void>;
}

export function openCertificateRegister(database: Database): CertificateRegister {
  const embedded = embeddedVehicleRegistry(database);
  let left = 0;
  let enough: () => void = () => undefined;
  const register: CertificateRegister = {
    name: 'register',
    away: false,
    askedInVain(times) {
      left = times;
      return new Promise((resolve) => {
        enough = resolve;
      });
    },
    async find(numbers) {
      if (!register.away) return embedded.find(numbers);
      left -= 1;
      if (left === 0) enough();
      return { kind: 'unavailable', reason: 'away' };
    },
  };
  return register;
}
