import { followReport } from './follow-report.ts';

export interface VehicleRegisteredInput {
  readonly contract: string;
}

/** The dealer's system has reported a vehicle's registration, before delivery. Nobody answers anything here. */
export async function vehicleRegistered({ contract }: VehicleRegisteredInput): Promise<void> {
  await followReport(contract);
}
