import type { Certificate } from '../../activities/vehicles.ts';
import type { Database } from '../database.ts';

export async function findCertificate(
  { sql }: Database,
  chassisNumber: string,
  registrationNumber: string,
): Promise<Certificate | undefined> {
  const [row] = await sql<Certificate[]>`
    select brand, vehicle, kei, "user" from certificates
    where chassis_number = ${chassisNumber} and registration_number = ${registrationNumber}`;
  return row && { ...row };
}
