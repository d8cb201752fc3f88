import { join, resolve } from 'node:path';
import { Fault } from '../start/fault.mjs';
import { openDatabase, openTemporal, unexpectedEnd } from '../start/foundations.mjs';
import { installDependencies } from '../start/install.mjs';
import { becomesTrue } from '../start/lifetime.mjs';
import { freePort } from '../start/ports.mjs';
import { openProgress } from '../start/progress.mjs';
import { readSecrets } from '../start/secrets.mjs';
import { serviceEnvironment } from '../start/service-environment.mjs';
import { readSettings } from '../start/settings.mjs';
import { temporalProgram, temporalTestServer } from '../start/temporal-program.mjs';

const bareTaskQueue = 'bare';

/**
 * Postgres, Temporal, `worker.ts` and `server.ts` as `npm start` runs them, on ports and with data of their own; and `worker.ts` once
 * more, which runs the bare workflow. So both sides of the comparison are a process that asks and a worker process of one kind.
 * @param {import('../start/processes.mjs').Processes} processes
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @param {string} [profile] where CPU profiles of server and worker go
 * @returns {Promise<NodeJS.ProcessEnv>} for the bench
 */
export async function openService(processes, env, folder, profile) {
  const { stage } = openProgress();
  const settings = readSettings({
    TETSUZUKI_DATA: folder,
    PORT: String(await freePort()),
    POSTGRES_PORT: String(await freePort()),
    TEMPORAL_PORT: String(await freePort()),
    TEMPORAL_UI_PORT: String(await freePort()),
    MAIL_INBOX_PORT: String(await freePort()),
  });
  const context = { settings, env, processes };
  await stage('Dependencies', (note) => installDependencies(processes, note));
  const secrets = readSecrets(folder);
  const database = await stage('Postgres', (note) => openDatabase(context, secrets.POSTGRES_PASSWORD, note));
  const temporal = await stage('Temporal', (note) => openTemporal(context, note));
  const testServer = await stage('Temporal test server', (say) =>
    temporalProgram(temporalTestServer, { processes, env, dataFolder: folder, say }),
  );
  // All customers of a bench come from one address.
  const own = { PATH: env.PATH, HOME: env.HOME, LIMIT_FACTOR: '1000' };
  const started = { databaseUrl: database.url, temporalAddress: temporal.address };
  const serviceEnv = serviceEnvironment(own, settings, secrets, started);
  const script = (/** @type {string[]} */ ...args) => ['--import', 'tsx', ...args];
  const run = (/** @type {string} */ name, /** @type {string} */ fault, /** @type {string[]} */ ...args) =>
    processes.run(fault, name, process.execPath, script(...args), { env: serviceEnv });

  const bundle = join(folder, 'workflow-bundle.js');
  const bareBundle = join(folder, 'bare-bundle.js');
  await stage('Tables, people, workflows', async () => {
    await run('migrate', 'The tables could not be made.', 'db/migrate.ts');
    await run('seed', 'The demo data could not be written.', 'db/seed.ts');
    await run('bundle', 'The workflows could not be bundled.', 'scripts/bundle-workflows.ts', bundle);
    await run('bare-bundle', 'The bare workflow could not be bundled.', 'bench/bare/bundle.ts', bareBundle);
  });

  const profiling = profile ? ['--cpu-prof', '--cpu-prof-dir', resolve(profile)] : [];
  await stage('Server and workers', async () => {
    const bareEnv = { ...serviceEnv, WORKFLOW_BUNDLE: bareBundle, TASK_QUEUE: bareTaskQueue };
    const workerArgs = [...profiling, ...script('worker.ts')];
    const children = [
      processes.start('bare-worker', process.execPath, script('worker.ts'), { env: bareEnv }),
      processes.start('worker', process.execPath, workerArgs, { env: { ...serviceEnv, WORKFLOW_BUNDLE: bundle } }),
      processes.start('server', process.execPath, [...profiling, ...script('server.ts')], { env: serviceEnv }),
    ];
    const failure = Promise.race(children.map(unexpectedEnd));
    // They are ended when the bench is over, which nobody waits for here any more.
    failure.catch(() => {});
    const ready = becomesTrue(() => isReady(settings.port), { every: 150, within: 60_000 });
    if (!(await Promise.race([ready, failure]))) throw new Fault('The server did not become ready; see the logs.');
  });
  // The recorded ways are gone with a database and a worker of their own, as in the tests, on the same servers.
  const ofTests = { TEST_DATABASE_URL: database.url, TEST_TEMPORAL_ADDRESS: temporal.address, TEMPORAL_TEST_SERVER: testServer };
  return { ...serviceEnv, ...ofTests, BARE_TASK_QUEUE: bareTaskQueue };
}

/** @param {number} port */
function isReady(port) {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.status === 200,
    () => false,
  );
}
