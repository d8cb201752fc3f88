import { Router } from 'express';
import { keyedUuid } from '../../codec/keyed-hash.ts';
import { storeCertificate, storeVehicleReport } from '../../db/queries/vehicle-reports.ts';
import { code, isFieldCode } from '../../procedures/fields/field-codes.ts';
import type { ApiContext } from '../context.ts';
import { vehicleReport } from '../contract/dealer-system.ts';
import { ApiProblem } from '../problem.ts';

/** The dealer's system reports what it learns of a contract's vehicle before delivery. */
export function dealerSystemRouter(api: ApiContext): Router {
  const router = Router();

  router.put('/dealer-system/contracts/:number/registration', async (request, response) => {
    const { number } = request.params;
    const body = vehicleReport.safeParse(request.body);
    if (!body.success) {
      const problems = body.error.issues.map(({ path, message }) => ({
        pointer: path.map((part) => `/${String(part)}`).join(''),
        code: isFieldCode(message) ? message : code('invalid'),
      }));
      throw new ApiProblem('invalid-answer', { problems });
    }
    // No contract's number, and nothing that the database could be asked for.
    if (number.includes('\0')) throw new ApiProblem('not-found');
    const stored = await storeVehicleReport(api.database, number, body.data);
    if (!stored) throw new ApiProblem('not-found');
    if (api.keepsCertificates) await storeCertificate(api.database, stored.contract, body.data);
    // The same report is followed once; when the engine is away the dealer's system sends it again.
    const report = keyedUuid(api.secret, `vehicle-report/${stored.contract}/${JSON.stringify(body.data)}`);
    await api.procedures.followReport(report, stored.contract);
    response.json({ contract: number, reportedAt: stored.reportedAt.toISOString() });
  });

  return router;
}
