import type { Database } from '../../db/database.ts';
import { findCertificate } from '../../db/queries/certificates.ts';
import type { VehicleRegistry } from './port.ts';

/** Certificates in a table of our own, seeded for demonstrations. */
export function embeddedVehicleRegistry(database: Database): VehicleRegistry {
  return {
    name: 'embedded',
    async find({ chassisNumber, registrationNumber }) {
      const certificate = await findCertificate(database, chassisNumber, registrationNumber);
      return certificate ? { kind: 'found', certificate } : { kind: 'not-found' };
    },
  };
}
