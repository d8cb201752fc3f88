import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { erasePerson } from '../../personal-data/erase-person.ts';
import { exportPerson } from '../../personal-data/export-person.ts';
import { type Installation, openInstallation } from '../../personal-data/settings.ts';

const told = (line: string) => console.error(`… ${line}`);

/** Exits non-zero when there is nobody with this address. */
async function main(installation: Installation): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, reason: { type: 'string' }, agent: { type: 'string' } },
  });
  const [act, email = ''] = positionals;
  if (act === 'erase') {
    const { reason = '', agent = '' } = values;
    const { ended, procedures, histories, account, left } = await erasePerson(installation, email, { reason, agent }, told);
    if (procedures + histories === 0 && !account) return nobody();
    console.log(`Erased: ${account ? 'the account, ' : ''}${procedures} procedures (${ended} were open), ${histories} histories.`);
    for (const one of left) console.log(`Left to be erased by hand: ${one}.`);
    return 0;
  }
  const found = await exportPerson(installation, email, told);
  if (!found.account && found.procedures.length === 0 && found.histories.length === 0) return nobody();
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (values.out) await writeFile(values.out, text, { mode: 0o600 });
  else process.stdout.write(text);
  return 0;
}

function nobody(): number {
  console.error('Nothing is kept under this address.');
  return 1;
}

async function run(): Promise<number> {
  const installation = await openInstallation(process.env);
  try {
    return await main(installation);
  } finally {
    await installation.close();
  }
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`It could not be done: ${error instanceof Error ? error.message : 'something unknown went wrong'}`);
    process.exitCode = 1;
  },
);
