import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { makeLink } from '../api/links.ts';
import { erasePerson } from '../personal-data/erase-person.ts';
import { openInstallation } from '../personal-data/settings.ts';
import { contractIdOf, insertContract } from '../testing/contracts.ts';
import { mailReader } from '../testing/mails.ts';
import { type Findings, findLeaks } from './check.ts';
import { plantPerson } from './planted.ts';
import { walkPlanted } from './walk.ts';

const reached = z.object({ PUBLIC_URL: z.url(), SESSION_SECRET: z.string().min(32) });

/**
 * The same in a system that is running already, which must have the embedded inbox and the payment simulator: one for trials. The
 * planted person is erased afterwards, with their two contracts.
 */
export async function checkRunningSystem(
  environment: NodeJS.ProcessEnv,
  logs: readonly string[],
  told: (line: string) => void,
): Promise<Findings> {
  const { PUBLIC_URL: publicUrl, SESSION_SECRET: secret } = reached.parse(environment);
  const installation = await openInstallation(environment);
  const { database, client, ring, settings } = installation;
  const contracts: string[] = [];
  const service = {
    url: publicUrl,
    lastMail: mailReader(database),
    async link(number: string) {
      const to = { procedureType: 'buyer-registration', contractId: await contractIdOf(database, number), role: 'buyer' } as const;
      return (await makeLink({ database, secret, publicUrl }, to)).url;
    },
    async newContract() {
      const contract = await insertContract(database, 'toyota');
      contracts.push(contract.id);
      return contract;
    },
  };
  const planted = plantPerson();
  try {
    const walked = await walkPlanted(service, planted);
    told(`a planted person went through ${walked.length} procedures`);
    const texts = Object.fromEntries(await Promise.all(logs.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
    return await findLeaks({ database, client, ring, taskQueue: settings.TASK_QUEUE, texts }, planted);
  } finally {
    for (const email of [planted.email, planted.secondEmail]) {
      await erasePerson(installation, email, { agent: 'leak-check', reason: 'planted' }, () => undefined).catch(() => {
        told(`${email} could not be erased: npm run person -- erase`);
      });
    }
    await database.sql`delete from service_applications where contract_id = any(${contracts})`;
    await database.sql`delete from contracts where id = any(${contracts})`;
    await installation.close();
  }
}
