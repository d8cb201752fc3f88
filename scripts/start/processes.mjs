import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { identity, signalGroup } from './process-identity.mjs';
import { writeRecord } from './process-records.mjs';
import { project } from './settings.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env] all of the child's environment; ours when left out
 * @property {string} [cwd] the checkout when left out
 * @property {{ uid: number, gid: number }} [account] whom it runs as
 * @property {NodeJS.Signals} [stopSignal] SIGTERM when left out
 * @property {'log' | 'terminal' | 'capture'} [output] `capture`: standard output is kept and returned, the rest logged
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string }} Ended
 * @typedef {{ name: string, pid: number, log: string, from: number, exited: Promise<Ended>, stop: () => Promise<void>, kill: () => void }} Child
 */

/**
 * Every child leads a process group of its own, so that Ctrl-C at the terminal reaches only us and we choose the order of the end.
 * @param {string} dataFolder
 */
export function openProcesses(dataFolder) {
  /** @type {Set<Child>} */
  const running = new Set();
  let closed = false;
  let order = 0;

  /**
   * @param {string} name also the name of its log
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions} [options]
   * @returns {Child}
   */
  function start(name, command, args, options = {}) {
    if (closed) throw new Fault('Stopping.');
    const { env = process.env, cwd = project, account = {}, stopSignal = 'SIGTERM', output = 'log' } = options;
    const log = openLog(dataFolder, name);
    const out = output === 'terminal' ? 'inherit' : log.file;
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', output === 'capture' ? 'pipe' : out, out];
    const process_ = spawn(command, args, { env, cwd, detached: true, stdio, ...account });
    const pid = process_.pid ?? 0;
    order += 1;
    const forget = pid
      ? writeRecord(dataFolder, { name, pid, identity: identity(pid) ?? '', owner: process.pid, order, stopSignal })
      : () => {};
    let captured = '';
    process_.stdout?.setEncoding('utf8').on('data', (text) => {
      captured += text;
    });
    /** @type {Promise<Ended>} */
    const exited = new Promise((resolve) => {
      process_.once('error', (error) => {
        writeSync(log.file, `${error.message}\n`);
        resolve({ code: 127, signal: null, output: '' });
      });
      process_.once('close', (code, signal) => resolve({ code, signal, output: captured }));
    }).then((ended) => {
      forget();
      closeSync(log.file);
      running.delete(child);
      return ended;
    });
    const kill = () => pid && running.has(child) && signalGroup(pid, 'SIGKILL');
    const stop = async () => {
      if (pid && running.has(child)) signalGroup(pid, stopSignal);
      const patience = setTimeout(kill, 10_000);
      await exited;
      clearTimeout(patience);
    };
    /** @type {Child} */
    const child = { name, pid, log: log.path, from: log.from, exited, stop, kill };
    running.add(child);
    return child;
  }

  /**
   * Runs a command to its end.
   * @param {string} name
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions & { limit?: number }} [options] limit: milliseconds until it is ended
   * @returns {Promise<Ended & { ok: boolean, log: string, from: number }>}
   */
  async function attempt(name, command, args, options = {}) {
    const child = start(name, command, args, options);
    const limit = options.limit === undefined ? undefined : setTimeout(child.stop, options.limit);
    const ended = await child.exited;
    clearTimeout(limit);
    return { ...ended, ok: ended.code === 0, log: child.log, from: child.from };
  }

  /**
   * The same, where a failure ends everything.
   * @param {string} fault the one line that says what failed
   * @param {string} name
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions} [options]
   * @returns {Promise<string>} captured standard output
   * @throws {Fault}
   */
  async function run(fault, name, command, args, options) {
    const { ok, output, log, from } = await attempt(name, command, args, options);
    if (!ok) throw new Fault(fault, { log, from });
    return output;
  }

  /** The last started ends first, and only then the one it leans on. */
  async function stopAll() {
    closed = true;
    for (const child of [...running].reverse()) await child.stop();
  }

  /** For whoever cannot wait any longer. */
  function killAll() {
    closed = true;
    for (const child of running) child.kill();
  }

  return { start, attempt, run, stopAll, killAll, isClosed: () => closed };
}

/** @typedef {ReturnType<typeof openProcesses>} Processes */

/**
 * @param {string} dataFolder
 * @param {string} name
 */
function openLog(dataFolder, name) {
  mkdirSync(join(dataFolder, 'logs'), { recursive: true });
  const path = join(dataFolder, 'logs', `${name}.log`);
  if (existsSync(path) && statSync(path).size > 10_000_000) renameSync(path, `${path}.old`);
  const file = openSync(path, 'a', 0o600);
  return { path, file, from: statSync(path).size };
}
