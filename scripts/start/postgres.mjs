import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { becomesTrue } from './lifetime.mjs';
import { clusterFolder, postgresAccount, programFolder } from './postgres-place.mjs';
import { commandLine } from './process-identity.mjs';

/**
 * Starts a Postgres of our own on 127.0.0.1; its cluster and the database are made when missing.
 * @param {import('./processes.mjs').Processes} processes
 * @param {object} wanted
 * @param {string} wanted.dataFolder
 * @param {number} wanted.port
 * @param {string} wanted.password letters, digits, - and _
 * @param {string} wanted.database
 * @param {boolean} [wanted.throwaway] for tests: quick rather than safe
 * @returns {Promise<{ url: string, server: import('./processes.mjs').Child }>}
 */
export async function startPostgres(processes, { dataFolder, port, password, database, throwaway = false }) {
  const account = postgresAccount();
  const programs = programFolder(account);
  const cluster = clusterFolder(dataFolder, account);
  if (!existsSync(cluster)) await makeCluster(processes, { programs, cluster, account, password });
  forgetDeadPostmaster(cluster);
  // Nobody but us connects, and always by TCP: no socket file that could clash with another Postgres.
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  // A refused statement's log line quotes its values; whoever sent it logs what broke without them.
  settings.push('log_min_messages=log');
  if (throwaway) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((one) => ['-c', one])];
  const url = `postgres://postgres:${password}@127.0.0.1:${port}`;

  // After a crash the last server's children may hold its memory for a moment, and a new one refuses to start: once more, then.
  for (const last of [false, true]) {
    const server = processes.start('postgres', join(programs, 'postgres'), args, { cwd: '/', account, stopSignal: 'SIGINT' });
    let ended = false;
    server.exited.then(() => {
      ended = true;
    });
    const answer = await whenItAnswers(url, database, () => ended);
    if (answer === 'ready') return { url: `${url}/${database}`, server };
    if (answer === 'wrong password')
      throw new Fault(`The password in ${join(dataFolder, 'secrets.json')} is not the one this database was made with.`);
    if (last) throw new Fault('Postgres did not start.', server);
    await server.stop();
  }
  throw new Error('unreachable');
}

/**
 * Made beside its place and moved there at the end, so that an interrupted attempt is never taken for a cluster.
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ programs: string, cluster: string, account: import('./postgres-place.mjs').Account, password: string }} wanted
 */
async function makeCluster(processes, { programs, cluster, account, password }) {
  const fresh = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  const args = [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, '--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await processes.run('The database could not be made.', 'postgres-init', join(programs, 'initdb'), [...args, ...locale], {
      cwd: '/',
      account,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, cluster);
}

/**
 * Postgres takes over a dead server's pid file, unless the pid now belongs to somebody else: common where pids are few, as in containers.
 * @param {string} cluster
 */
function forgetDeadPostmaster(cluster) {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const holder = commandLine(Number(readFileSync(path, 'utf8').split('\n')[0]));
  if (!holder?.includes(cluster)) rmSync(path);
}

/**
 * @param {string} url without a database
 * @param {string} database made when missing
 * @param {() => boolean} ended
 * @returns {Promise<'ready' | 'wrong password' | 'silent'>}
 */
async function whenItAnswers(url, database, ended) {
  const { default: connect } = await import('postgres');
  let wrongPassword = false;
  const answers = await becomesTrue(
    async () => {
      const sql = connect(`${url}/postgres`, { max: 1, connect_timeout: 5, onnotice: () => {} });
      try {
        const found = await sql`select 1 from pg_database where datname = ${database}`;
        if (found.length === 0) await sql`create database ${sql(database)}`;
        return true;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        wrongPassword = code === '28P01';
        // Not listening yet, or still starting up.
        if (wrongPassword || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03') return false;
        throw error;
      } finally {
        await sql.end();
      }
    },
    { every: 50, within: 60_000, until: () => ended() || wrongPassword },
  );
  return answers ? 'ready' : wrongPassword ? 'wrong password' : 'silent';
}
