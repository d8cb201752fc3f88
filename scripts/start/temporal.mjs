import { execFile } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Fault } from './fault.mjs';
import { becomesTrue } from './lifetime.mjs';

const execute = promisify(execFile);

/**
 * Starts Temporal's development server on 127.0.0.1 and waits until its namespace `default` answers.
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ program: string, port: number, uiPort?: number, file?: string }} wanted without a UI port no UI; without a file nothing is kept
 * @returns {Promise<{ address: string, server: import('./processes.mjs').Child }>}
 */
export async function startTemporal(processes, { program, port, uiPort, file }) {
  const address = `127.0.0.1:${port}`;
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'];
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']));
  if (file !== undefined) args.push('--db-filename', file, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=1');
  // It looks for tasks 20 times a second otherwise, and each activity waits its turn.
  args.push('--dynamic-config-value', 'history.transferProcessorMaxPollRPS=1000');

  const server = processes.start('temporal', program, args);
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  const answers = () =>
    execute(program, ['operator', 'namespace', 'describe', '--namespace', 'default', '--address', address], { timeout: 5000 }).then(
      () => true,
      () => false,
    );
  if (!(await becomesTrue(answers, { every: 100, within: 60_000, until: () => ended }))) throw new Fault('Temporal did not start.', server);
  // Names and answers in it are encrypted, but who did what and when is nobody else's business either.
  for (const path of file === undefined ? [] : [file, `${file}-wal`, `${file}-shm`]) if (existsSync(path)) chmodSync(path, 0o600);
  return { address, server };
}
