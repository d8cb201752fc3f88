import type { CertificateUser } from '../../activities/vehicles.ts';
import type { Database } from '../database.ts';

export interface ReportedVehicle {
  readonly contractId: string;
  readonly chassisNumber: string;
  readonly registrationNumber: string;
  readonly certificateUser: CertificateUser;
}

/** The contract whose vehicle has these numbers, and the model it was sold as. */
export async function contractOfVehicle(
  { sql }: Database,
  { chassisNumber, registrationNumber }: Pick<ReportedVehicle, 'chassisNumber' | 'registrationNumber'>,
): Promise<{ readonly contract: string; readonly vehicle: string } | undefined> {
  const [row] = await sql<{ contract: string; vehicle: string }[]>`
    select c.id as contract, c.vehicle from vehicle_registrations v join contracts c on c.id = v.contract_id
    where v.chassis_number = ${chassisNumber} and v.registration_number = ${registrationNumber}
    order by v.reported_at desc limit 1`;
  return row;
}

/** What the dealer's system has reported of a contract's vehicle; nothing before it is registered. */
export async function reportedVehicle({ sql }: Database, contract: string): Promise<ReportedVehicle | undefined> {
  const [row] = await sql<ReportedVehicle[]>`
    select contract_id as "contractId", chassis_number as "chassisNumber", registration_number as "registrationNumber",
      certificate_user as "certificateUser"
    from vehicle_registrations where contract_id = ${contract}`;
  return row;
}
