import { existsSync, readFileSync } from 'node:fs';

/** Something the person at the terminal has to know or do; ends the run. The message is one line. */
export class Fault extends Error {
  /**
   * @param {string} line
   * @param {{ log?: string, from?: number, show?: 'first' | 'last' }} [evidence] the failing child's log, where in it the child began, and
   *   which of its lines explain the fault; the last when left out
   */
  constructor(line, evidence = {}) {
    super(line);
    this.evidence = evidence;
  }
}

/**
 * @param {unknown} error
 * @returns {string} the one line, then some of the failing child's log
 */
export function describe(error) {
  if (!(error instanceof Fault)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { log, from = 0, show = 'last' } = error.evidence;
  if (log === undefined || !existsSync(log)) return error.message;
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n');
  const shown = show === 'first' ? lines.slice(0, 15) : lines.slice(-15);
  return [error.message, ...shown.map((line) => `  | ${line}`), `  whole log: ${log}`].join('\n');
}
