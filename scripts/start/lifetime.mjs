import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from './fault.mjs';
import { openProcesses } from './processes.mjs';
import { startWatchdog } from './watchdog.mjs';

/**
 * Runs `body`; however it ends, by itself, by a fault, by Ctrl-C or SIGTERM, no child outlives it.
 * @param {string} dataFolder
 * @param {(processes: import('./processes.mjs').Processes) => Promise<number>} body returns the exit code
 * @param {{ removeFolder?: boolean, afterwards?: () => void }} [options]
 * @returns {Promise<{ code: number, interrupted: boolean }>}
 */
export async function live(dataFolder, body, { removeFolder = false, afterwards = () => {} } = {}) {
  const processes = openProcesses(dataFolder);
  const watchdog = startWatchdog(dataFolder, removeFolder);
  const interruption = onInterrupt(() => processes.killAll());
  const finished = body(processes).catch((error) => {
    // What breaks because it is being stopped is no news.
    if (!processes.isClosed()) console.error(describe(error));
    return 1;
  });
  const code = await Promise.race([finished, interruption.first]);
  if (code === undefined) console.log('\nStopping…');
  await processes.stopAll();
  afterwards();
  await watchdog.dismiss();
  interruption.ignore();
  return { code: code ?? 0, interrupted: code === undefined };
}

/** @param {() => void} force what a second Ctrl-C does */
function onInterrupt(force) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM'];
  let since = 0;
  /** @type {() => void} */
  let listener = () => {};
  const first = new Promise((/** @type {(nothing: undefined) => void} */ resolve) => {
    listener = () => {
      // npm hands on the signal that the terminal has sent us already: the same Ctrl-C arrives twice.
      if (since > 0 && Date.now() - since > 700) force();
      since ||= Date.now();
      resolve(undefined);
    };
  });
  for (const signal of signals) process.on(signal, listener);
  // A terminal that was closed takes no more lines; the end has to be tidy all the same.
  process.stdout.on('error', listener);
  // npm's shell does not hand a signal on. When it is killed we have another parent, which is nothing unusual without npm.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && since === 0 && listener(), 500);
  const ignore = () => {
    clearInterval(orphaned);
    for (const signal of signals) process.off(signal, listener);
  };
  return { first, ignore };
}

/**
 * Asks until the answer is yes.
 * @param {() => Promise<boolean>} question
 * @param {{ every: number, within: number, until?: () => boolean }} pace milliseconds; `until` says that asking on is pointless
 * @returns {Promise<boolean>}
 */
export async function becomesTrue(question, { every, within, until = () => false }) {
  const deadline = Date.now() + within;
  while (Date.now() < deadline && !until()) {
    if (await question()) return true;
    await sleep(every);
  }
  return false;
}
