import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Findings } from './check.ts';
import { checkOwnSystem } from './own-system.ts';
import { checkRunningSystem } from './running-system.ts';

const { values } = parseArgs({
  options: { running: { type: 'boolean', default: false }, json: { type: 'string' }, log: { type: 'string', multiple: true } },
});
const told = (line: string) => console.error(`… ${line}`);

async function main(): Promise<number> {
  const findings = values.running ? await checkRunningSystem(process.env, values.log ?? [], told) : await checkOwnSystem(told);
  report(findings);
  if (values.json) await writeFile(values.json, `${JSON.stringify(findings, null, 2)}\n`);
  return findings.leaks.length > 0 || findings.known.length === 0 ? 1 : 0;
}

function report({ leaks, searched, known }: Findings): void {
  const { histories, values: count, characters } = searched;
  console.log(
    `Searched ${histories} histories, ${count} values of tables, logs and traces: ${Math.round(characters / 1000)} thousand characters.`,
  );
  console.log(
    `Where it belongs, or sealed: ${known.filter((place) => !place.startsWith('history')).join('; ') || 'nowhere, so nothing was proved'}.`,
  );
  if (leaks.length === 0) console.log('Found nowhere else.');
  for (const { where, what } of leaks) console.error(`LEAK  ${what} in ${where}`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`The search could not be made: ${error instanceof Error ? error.message : 'something unknown went wrong'}`);
    process.exitCode = 1;
  },
);
