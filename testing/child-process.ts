import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));

/** Longer than a root takes to drain. */
const PATIENCE_MS = 15_000;

export interface ChildProcess {
  /** Ends it and waits until it has ended; SIGKILL after 15 seconds. Resolves to its exit code, `null` when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface Starting {
  /** One of the composition roots, e.g. `server.ts`. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** A piece of the log line that says it is at work. */
  readonly ready: string;
  /** Gets all of its output. */
  readonly log: (text: string) => void;
}

/**
 * Starts a composition root as its own process, as production does, and resolves when its log says that it is at work.
 * Rejects with its output when it ends before that. It does not outlive the test run: it stays in the run's process group.
 */
export function startProcess({ script, env, ready, log }: Starting): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve(code);
    });
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (text: string) => {
      log(text);
      output += text;
      if (output.includes(ready)) resolve({ end });
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    ended.then((code) => reject(new Error(`${script} ended with ${code} before it was ready:\n${output}`)));

    function end(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal);
      const patience = setTimeout(kill, PATIENCE_MS);
      return ended.finally(() => clearTimeout(patience));
    }
  });
}
