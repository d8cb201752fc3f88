import type { Child } from '../../scripts/start/processes.mjs';
import { type ChildProcess, type Starting, startProcess } from '../../testing/child-process.ts';

/** A process that can be ended and started again, as the same one to everybody else. */
export interface Mortal {
  readonly name: string;
  /** SIGKILL at once; anything else is asking it to end, and waiting until it has. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Resolves when it is at work. */
  start(): Promise<void>;
}

/** Postgres or Temporal. */
export async function mortalChild(name: string, launch: () => Promise<Child>): Promise<Mortal> {
  let child = await launch();
  return {
    name,
    async end(signal) {
      if (signal === 'SIGTERM') return child.stop();
      child.kill();
      await child.exited;
    },
    async start() {
      child = await launch();
    },
  };
}

/** A server or a worker. */
export async function mortalRoot(name: string, starting: Starting): Promise<Mortal> {
  let running: ChildProcess | undefined = await startProcess(starting);
  return {
    name,
    async end(signal) {
      const ending = running;
      running = undefined;
      await ending?.end(signal);
    },
    async start() {
      running = await startProcess(starting);
    },
  };
}
