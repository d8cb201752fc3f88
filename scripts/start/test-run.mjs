import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builds } from './build.mjs';
import { chromium } from './chromium.mjs';
import { openDataFolder } from './data-folder.mjs';
import { Fault } from './fault.mjs';
import { installDependencies, npm } from './install.mjs';
import { live } from './lifetime.mjs';
import { freePort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { forgetPostgres } from './postgres-place.mjs';
import { openProgress } from './progress.mjs';
import { schemathesis } from './schemathesis.mjs';
import { project } from './settings.mjs';
import { startTemporal } from './temporal.mjs';
import { temporalCli, temporalProgram, temporalTestServer } from './temporal-program.mjs';
import { countTests, sum } from './test-count.mjs';

/** @typedef {import('./processes.mjs').Processes} Processes */

/**
 * Checks, builds and tests, against a database and a Temporal of their own. The last line is `N passed, N failed`.
 * @param {string[]} args for vitest; when they pick tests, only vitest runs
 * @param {NodeJS.ProcessEnv} env
 */
export async function test(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-test-'));
  openDataFolder(folder);
  /** @type {import('./test-count.mjs').Count[]} */
  const counts = [];
  const body = async (/** @type {Processes} */ processes) => {
    const testEnv = await surroundings(processes, env, folder);
    if (args.every((arg) => arg.startsWith('-'))) counts.push(...(await checks(processes, testEnv)));
    counts.push(await vitest(processes, args, testEnv, folder));
    return 0;
  };
  const afterwards = () => {
    forgetPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const { code, interrupted } = await live(folder, body, { removeFolder: true, afterwards });
  if (interrupted) process.exit(130);
  // Whatever kept the tests from running is one more failure.
  const { passed, failed } = sum([...counts, { passed: 0, failed: code }]);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

/**
 * @param {Processes} processes
 * @param {NodeJS.ProcessEnv} env
 * @param {string} dataFolder
 * @returns {Promise<NodeJS.ProcessEnv>} where the tests find what they need
 */
export async function surroundings(processes, env, dataFolder) {
  const { stage } = openProgress();
  await stage('Dependencies', (say) => installDependencies(processes, say));
  const programs = { processes, env, dataFolder };
  const cli = await stage('Temporal CLI', (say) => temporalProgram(temporalCli, { ...programs, say }));
  const testServer = await stage('Temporal test server', (say) => temporalProgram(temporalTestServer, { ...programs, say }));
  const browser = await stage('Chromium', (say) => chromium({ processes, env, say }));
  const python = await stage('Schemathesis', (say) => orWhyNot(schemathesis({ processes, env, say }), say));
  const database = await stage('Postgres', async () =>
    startPostgres(processes, {
      dataFolder,
      port: await freePort(),
      password: 'only-for-tests',
      database: 'tetsuzuki_test',
      throwaway: true,
    }),
  );
  const temporal = await stage('Temporal', async () => startTemporal(processes, { program: cli, port: await freePort() }));
  return {
    ...env,
    TEST_DATABASE_URL: database.url,
    TEST_TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_CLI: cli,
    TEMPORAL_TEST_SERVER: testServer,
    CHROMIUM_PATH: browser,
    SCHEMATHESIS: python.path,
    SCHEMATHESIS_MISSING: python.whyNot,
  };
}

/**
 * Only one test needs it: that one fails, and says this reason.
 * @param {Promise<string>} found
 * @param {(note: string) => void} say
 */
async function orWhyNot(found, say) {
  try {
    return { path: await found, whyNot: '' };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(error.message);
    return { path: '', whyNot: error.message };
  }
}

/**
 * @param {Processes} processes
 * @param {NodeJS.ProcessEnv} env
 */
async function checks(processes, env) {
  const [command, before] = npm();
  const all = [{ name: 'check', command, args: [...before, 'run', 'check'] }];
  for (const build of builds) all.push({ name: `build-${build.name}`, command: build.command[0], args: build.command[1] });
  const counts = [];
  for (const { name, command, args } of all) {
    const { ok } = await processes.attempt(name, command, args, { env, output: 'terminal' });
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    counts.push({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  }
  return counts;
}

/**
 * @param {Processes} processes
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 */
async function vitest(processes, args, env, folder) {
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const program = join(project, 'node_modules/.bin/vitest');
  const { ok } = await processes.attempt('vitest', program, ['run', ...reporters, ...args], { env, output: 'terminal' });
  return countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, ok);
}
