import { builds, buildWhenOld } from './build.mjs';
import { forgetData, openDataFolder } from './data-folder.mjs';
import { describe, Fault } from './fault.mjs';
import { openDatabase, openTemporal, unexpectedEnd } from './foundations.mjs';
import { installDependencies } from './install.mjs';
import { becomesTrue, live } from './lifetime.mjs';
import { takeLock } from './lock.mjs';
import { help, readOptions } from './options.mjs';
import { portFault, wantedPorts } from './ports.mjs';
import { endLeftovers } from './process-records.mjs';
import { openProgress } from './progress.mjs';
import { noteKeyInUse, readSecrets } from './secrets.mjs';
import { serviceEnvironment } from './service-environment.mjs';
import { readSettings } from './settings.mjs';
import { supervise } from './supervise.mjs';
import { readDemo, welcome } from './welcome.mjs';

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function start(args, env) {
  const options = readOptions(args);
  if (options.kind === 'help') return console.log(help);
  try {
    if (options.kind === 'unknown') throw new Fault(`There is no option ${options.option}; npm start -- --help lists them.`);
    process.exit(await startLocked(options.fresh, env));
  } catch (error) {
    console.error(describe(error));
    process.exit(1);
  }
}

/**
 * @param {boolean} fresh
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
async function startLocked(fresh, env) {
  if (process.platform === 'win32') throw new Fault('On Windows, start it inside WSL 2.');
  const settings = readSettings(env);
  openDataFolder(settings.dataFolder);
  const lock = takeLock(settings.dataFolder, settings.publicUrl);
  if (lock.kind === 'busy')
    throw new Fault(`It is running already, at ${lock.holder.url} (process ${lock.holder.pid}, data in ${settings.dataFolder}).`);
  const progress = openProgress();
  const body = async (/** @type {import('./processes.mjs').Processes} */ processes) => {
    const leftovers = await endLeftovers(settings.dataFolder);
    if (leftovers.length > 0) progress.say(`Ended what a killed start had left running: ${leftovers.join(', ')}.`);
    if (fresh) forgetData(settings.dataFolder);
    return startEverything({ settings, env, processes, progress });
  };
  return (await live(settings.dataFolder, body, { afterwards: lock.release })).code;
}

/**
 * @param {import('./foundations.mjs').Context & { progress: import('./progress.mjs').Progress }} context
 * @returns {Promise<number>} only when something ended that should have gone on
 */
async function startEverything({ settings, env, processes, progress }) {
  const { stage, say } = progress;
  const context = { settings, env, processes };
  const taken = await portFault(wantedPorts(settings));
  if (taken) throw new Fault(taken);
  await stage('Dependencies', (note) => installDependencies(processes, note));
  const secrets = readSecrets(settings.dataFolder);
  noteKeyInUse(settings.dataFolder, secrets);
  const database = await stage('Postgres', (note) => openDatabase(context, secrets.POSTGRES_PASSWORD, note));
  const temporal = await stage('Temporal', (note) => openTemporal(context, note));
  const serviceEnv = serviceEnvironment(env, settings, secrets, {
    databaseUrl: database.url,
    temporalAddress: temporal.address,
    temporalUi: temporal.ui,
  });
  const script = (/** @type {string} */ file) => ['--import', 'tsx', file];

  await stage('Tables and demo data', async () => {
    await processes.run('The tables could not be made.', 'migrate', process.execPath, script('db/migrate.ts'), { env: serviceEnv });
    await processes.run('The demo data could not be written.', 'seed', process.execPath, script('db/seed.ts'), { env: serviceEnv });
  });
  for (const build of builds)
    await stage(`Build: ${build.name}`, async (note) => {
      if (!(await buildWhenOld(processes, build))) note('unchanged');
    });

  const measured = { METRICS_PORT: String(settings.metricsPort), WORKER_METRICS_PORT: String(settings.workerMetricsPort) };
  const service = (/** @type {string} */ name) => ({
    name,
    command: process.execPath,
    args: script(`${name}.ts`),
    env: { ...serviceEnv, ...measured },
  });
  const failure = Promise.race([
    supervise(processes, service('worker'), say),
    supervise(processes, service('server'), say),
    ...[database.server, temporal.server].flatMap((server) => (server ? [unexpectedEnd(server)] : [])),
  ]);
  // The failure is looked at only after the stage; until then it must not count as unhandled.
  failure.catch(() => {});
  await stage('Server and worker', () => Promise.race([untilReady(settings), failure]));

  const found = await processes.run('The demo links could not be made.', 'demo-link', process.execPath, script('scripts/demo-link.ts'), {
    env: serviceEnv,
    output: 'capture',
  });
  const { default: qrcode } = await import('qrcode');
  const demo = readDemo(found);
  if (!demo) throw new Fault('scripts/demo-link.ts printed something else than demo links.');
  const where = {
    publicUrl: settings.publicUrl,
    host: settings.host,
    temporalUi: temporal.ui,
    metrics: [settings.metricsPort, settings.workerMetricsPort],
  };
  say(await welcome(demo, where, (text) => qrcode.toString(text, { type: 'terminal', small: true })));
  return failure;
}

/** @param {import('./settings.mjs').Settings} settings */
async function untilReady({ host, port }) {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const isReady = () =>
    fetch(`http://${address}:${port}/readyz`).then(
      (answer) => answer.status === 200,
      () => false,
    );
  if (!(await becomesTrue(isReady, { every: 150, within: 90_000 })))
    throw new Fault('The server did not become ready within 90 seconds; see the logs.');
}
