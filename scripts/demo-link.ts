import { z } from 'zod';
import { makeLink } from '../api/links.ts';
import { openDatabase } from '../db/database.ts';
import { demoContracts } from '../db/seeds/contracts.ts';
import { DEMO_PASSWORD, DEMO_PIN, demoAccounts, demoStaff } from '../db/seeds/people.ts';

/** For the welcome screen of `npm start`: a link for one contract of each brand, and who can sign in. */
const { DATABASE_URL, SESSION_SECRET, PUBLIC_URL } = z
  .object({ DATABASE_URL: z.url(), SESSION_SECRET: z.string().min(32), PUBLIC_URL: z.url() })
  .parse(process.env);
const database = openDatabase(DATABASE_URL, { connections: 1 });
const links = [];
for (const brand of ['toyota', 'lexus'] as const) {
  const contract = demoContracts.find((one) => one.brand === brand);
  if (!contract) continue;
  const to = { procedureType: 'buyer-registration', contractId: contract.id, role: 'buyer' } as const;
  const { url } = await makeLink({ database, secret: SESSION_SECRET, publicUrl: PUBLIC_URL }, to);
  links.push({ brand, contract: contract.number, url });
}
await database.close();
const staff = demoStaff.map(({ number }) => ({ number, password: DEMO_PASSWORD, pin: DEMO_PIN }));
const accounts = demoAccounts.map(({ email }) => ({ email, password: DEMO_PASSWORD }));
console.log(JSON.stringify({ links, staff, accounts }));
