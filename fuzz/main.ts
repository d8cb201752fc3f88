import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openDataFolder } from '../scripts/start/data-folder.mjs';
import { describe } from '../scripts/start/fault.mjs';
import { live } from '../scripts/start/lifetime.mjs';
import { freePort } from '../scripts/start/ports.mjs';
import { startPostgres } from '../scripts/start/postgres.mjs';
import { forgetPostgres } from '../scripts/start/postgres-place.mjs';
import type { Processes } from '../scripts/start/processes.mjs';
import { schemathesis } from '../scripts/start/schemathesis.mjs';
import { startTemporal } from '../scripts/start/temporal.mjs';
import { temporalCli, temporalProgram } from '../scripts/start/temporal-program.mjs';
import { startService, type TestService } from '../testing/service.ts';
import { fuzzContract } from './contract.ts';
import { type FuzzOptions, optionsIn } from './options.ts';
import { walkAtRandom } from './walks.ts';

const SHOWN = 40;
const say = (line: string) => void process.stderr.write(`${line}\n`);

interface Outcome {
  readonly figures: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}

const options = asked();
const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-fuzz-'));
openDataFolder(folder);
const taskQueue = 'fuzz';
const { code, interrupted } = await live(folder, (processes) => fuzz(processes, options), {
  removeFolder: true,
  afterwards() {
    forgetPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});
process.exit(interrupted ? 130 : code);

function asked(): FuzzOptions {
  try {
    return optionsIn(process.argv.slice(2)) ?? process.exit(0);
  } catch (error) {
    say(describe(error));
    process.exit(2);
  }
}

async function fuzz(processes: Processes, { walks, contract, cases, seed, json }: FuzzOptions): Promise<number> {
  // First, as it is what a machine may not have.
  const program = contract ? await schemathesis({ processes, env: process.env, say }) : '';
  const cli = await temporalProgram(temporalCli, { processes, env: process.env, dataFolder: folder, say });
  const place = { dataFolder: folder, port: await freePort(), password: 'only-for-fuzz', database: 'tetsuzuki', throwaway: true };
  const postgres = await startPostgres(processes, place);
  const { address } = await startTemporal(processes, { program: cli, port: await freePort() });
  process.env.TEST_DATABASE_URL = postgres.url;
  process.env.TEST_TEMPORAL_ADDRESS = address;
  // All requests come from one address.
  const service = await startService({ TASK_QUEUE: taskQueue, LIMIT_FACTOR: '1000' });
  try {
    const outcomes: Outcome[] = [];
    if (contract) outcomes.push(await fuzzAll(processes, program, service, { cases, seed }));
    if (walks) outcomes.push(await walkAll(service, address, { cases, seed }));
    const broken = outcomes.flatMap((outcome) => outcome.broken);
    const figures = Object.assign({}, ...outcomes.map((outcome) => outcome.figures));
    for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(32)} ${figure}`);
    for (const line of broken.slice(0, SHOWN)) console.log(`BROKEN ${line}`);
    if (broken.length > SHOWN) console.log(`and ${broken.length - SHOWN} more`);
    if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
    if (broken.length === 0) return 0;
    const log = join(tmpdir(), `tetsuzuki-fuzz-${seed}.log`);
    writeFileSync(log, service.log());
    say(`log of server and worker: ${log}`);
    return 1;
  } finally {
    await service.stop();
  }
}

async function walkAll(service: TestService, address: string, wanted: { cases: number; seed: number }): Promise<Outcome> {
  const began = Date.now();
  const { statuses, calls, walks, broken, slow } = await walkAtRandom({ service, engine: { address, taskQueue } }, wanted, say);
  for (const [answered, count] of [...statuses].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)}  ${answered}`);
  const figures = {
    'fuzz.walks.calls': calls,
    'fuzz.walks.walks': walks,
    'fuzz.walks.broken': broken.length,
    'fuzz.walks.slow': slow,
    'fuzz.walks.seconds': Math.round((Date.now() - began) / 1000),
  };
  return { figures, broken };
}

async function fuzzAll(
  processes: Processes,
  program: string,
  service: TestService,
  { cases, seed }: { cases: number; seed: number },
): Promise<Outcome> {
  const began = Date.now();
  // Kept when something was found: each role's requests that showed it.
  const kept = mkdtempSync(join(tmpdir(), 'tetsuzuki-fuzz-contract-'));
  const run = async (args: readonly string[], log: string) => {
    const done = await processes.attempt(`schemathesis-${basename(dirname(log))}`, program, [...args], { cwd: kept });
    copyFileSync(done.log, log);
  };
  const { cases: sent, roles, failures, broken } = await fuzzContract(service, { cases, seed, folder: kept, run }, say);
  if (broken.length === 0) rmSync(kept, { recursive: true, force: true });
  const figures = {
    'fuzz.contract.cases': sent,
    ...Object.fromEntries(Object.entries(roles).map(([role, count]) => [`fuzz.contract.cases.${role}`, count])),
    ...Object.fromEntries(Object.entries(failures).map(([title, count]) => [`fuzz.contract.failures: ${title}`, count])),
    'fuzz.contract.broken': broken.length,
    'fuzz.contract.seconds': Math.round((Date.now() - began) / 1000),
  };
  return { figures, broken };
}
