import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.mjs';

/**
 * @param {number[]} crashes when it crashed, in milliseconds, the latest last
 * @returns {{ kind: 'again', delay: number } | { kind: 'give up' }} five crashes within 30 s are enough
 */
export function afterCrash(crashes) {
  const latest = crashes.at(-1) ?? 0;
  const recent = crashes.filter((time) => latest - time < 30_000).length;
  return recent >= 5 ? { kind: 'give up' } : { kind: 'again', delay: 250 * 2 ** (recent - 1) };
}

/**
 * Keeps a child running.
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ name: string, command: string, args: string[], env: NodeJS.ProcessEnv }} wanted
 * @param {(line: string) => void} say
 * @returns {Promise<never>} rejects when it crashes too often
 */
export async function supervise(processes, { name, command, args, env }, say) {
  const crashes = [];
  for (;;) {
    const child = processes.start(name, command, args, { env });
    const { code, signal } = await child.exited;
    if (processes.isClosed()) return new Promise(() => {});
    crashes.push(Date.now());
    const next = afterCrash(crashes);
    if (next.kind === 'give up') throw new Fault(`The ${name} crashed five times within 30 seconds.`, child);
    say(`The ${name} ended (${signal ?? `exit code ${code}`}); starting it again.`);
    await sleep(next.delay);
    if (processes.isClosed()) return new Promise(() => {});
  }
}
