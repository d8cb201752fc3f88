import type { Database } from '../../db/database.ts';
import { embeddedVehicleRegistry } from './embedded.ts';
import { httpVehicleRegistry } from './http.ts';
import type { VehicleRegistry } from './port.ts';

interface Choice {
  readonly VEHICLE_REGISTRY_URL?: string | undefined;
  readonly VEHICLE_REGISTRY_TOKEN?: string | undefined;
}

/** The register that is configured, or our own table. */
export function chosenVehicleRegistry(settings: Choice, database: Database): VehicleRegistry {
  const { VEHICLE_REGISTRY_URL: baseUrl, VEHICLE_REGISTRY_TOKEN: token } = settings;
  if (baseUrl && token) return httpVehicleRegistry({ baseUrl, token });
  if (baseUrl || token) throw new Error('Configuration: VEHICLE_REGISTRY_URL and VEHICLE_REGISTRY_TOKEN must be set together');
  return embeddedVehicleRegistry(database);
}
