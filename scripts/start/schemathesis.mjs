import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { findOnPath, userCache } from './programs.mjs';

export const SCHEMATHESIS_VERSION = '4.32.5';
const wanted = `schemathesis==${SCHEMATHESIS_VERSION}`;

/**
 * Finds schemathesis in the version that the contract is fuzzed with, or installs it: with uv, else with Python's own venv and pip.
 * @param {{ processes: import('./processes.mjs').Processes, env: NodeJS.ProcessEnv, say: (note: string) => void }} context
 * @returns {Promise<string>} its path
 * @throws {Fault} when it cannot be had
 */
export async function schemathesis({ processes, env, say }) {
  if (env.SCHEMATHESIS) {
    if (isWanted(env.SCHEMATHESIS, env)) return env.SCHEMATHESIS;
    throw new Fault(`SCHEMATHESIS is ${env.SCHEMATHESIS}, which is not schemathesis ${SCHEMATHESIS_VERSION}.`);
  }
  const folder = join(userCache(env), `schemathesis-${SCHEMATHESIS_VERSION}`);
  const cached = join(folder, 'bin/schemathesis');
  const known = [findOnPath(['schemathesis'], env.PATH), cached].find((path) => path && existsSync(path) && isWanted(path, env));
  if (known) return known;

  for (const { note, commands } of installers(folder, env)) {
    say(note);
    // What is there was left by one that was stopped.
    rmSync(folder, { recursive: true, force: true });
    let ok = true;
    for (const [command, args] of commands)
      ok = ok && (await processes.attempt('schemathesis-install', command, args, { env, limit: 300_000 })).ok;
    if (ok && isWanted(cached, env)) return cached;
  }
  rmSync(folder, { recursive: true, force: true });
  throw new Fault(
    `No schemathesis ${SCHEMATHESIS_VERSION} was found or could be installed; install Python 3.10 or later with pip and venv, then: pip install ${wanted}`,
  );
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ note: string, commands: [string, string[]][] }[]}
 */
function installers(folder, env) {
  const uv = findOnPath(['uv'], env.PATH);
  const python = findOnPath(['python3', 'python'], env.PATH);
  const python3 = join(folder, 'bin/python');
  /** @type {{ note: string, commands: [string, string[]][] }[]} */
  const all = [];
  if (uv) {
    const install = ['pip', 'install', '--quiet', '--python', python3, wanted];
    all.push({
      note: 'installing with uv',
      commands: [
        [uv, ['venv', '--quiet', folder]],
        [uv, install],
      ],
    });
  }
  if (python) {
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', wanted];
    all.push({
      note: 'installing with pip',
      commands: [
        [python, ['-m', 'venv', folder]],
        [python3, install],
      ],
    });
  }
  return all;
}

/**
 * @param {string} path
 * @param {NodeJS.ProcessEnv} env
 */
function isWanted(path, env) {
  const { status, stdout } = spawnSync(path, ['--version'], { env, encoding: 'utf8', timeout: 60_000 });
  return status === 0 && stdout.trim().endsWith(` ${SCHEMATHESIS_VERSION}`);
}
