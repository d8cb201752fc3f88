import type { CertificateUser } from '../../activities/vehicles.ts';
import type { Database } from '../database.ts';

export interface VehicleReport {
  readonly chassisNumber: string;
  readonly registrationNumber: string;
  readonly user: CertificateUser;
}

/**
 * What the dealer's system reports of a contract's vehicle; nothing when the contract is not known. The same report again changes
 * nothing, and gives the same time.
 */
export async function storeVehicleReport({ sql }: Database, number: string, report: VehicleReport) {
  const { chassisNumber, registrationNumber } = report;
  const user = JSON.stringify(report.user);
  const [row] = await sql<{ contract: string; reportedAt: Date }[]>`
    insert into vehicle_registrations as v (contract_id, chassis_number, registration_number, certificate_user)
    select id, ${chassisNumber}, ${registrationNumber}, ${user}::text::jsonb from contracts where number = ${number}
    on conflict (contract_id) do update set
      chassis_number = excluded.chassis_number, registration_number = excluded.registration_number,
      certificate_user = excluded.certificate_user,
      reported_at = case
        when (v.chassis_number, v.registration_number, v.certificate_user)
          = (excluded.chassis_number, excluded.registration_number, excluded.certificate_user)
        then v.reported_at else now() end
    returning contract_id as contract, reported_at as "reportedAt"`;
  return row;
}

/** The embedded register learns of certificates from the same report. */
export async function storeCertificate({ sql }: Database, contract: string, { kei, ...report }: VehicleReport & { readonly kei: boolean }) {
  await sql`
    insert into certificates (chassis_number, registration_number, brand, vehicle, kei, "user")
    select ${report.chassisNumber}, ${report.registrationNumber}, brand, vehicle, ${kei}, ${JSON.stringify(report.user)}::text::jsonb
    from contracts where id = ${contract}
    on conflict (chassis_number, registration_number) do update set kei = excluded.kei, "user" = excluded."user"`;
}
