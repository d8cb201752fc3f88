import { execFile } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Fault } from './fault.mjs';
import { becomesTrue } from './lifetime.mjs';
import { searchAttributes } from './search-attributes.mjs';

const execute = promisify(execFile);

/**
 * Starts Temporal's development server on 127.0.0.1 and waits until its namespace `default` answers.
 * @param {import('./processes.mjs').Processes} processes
 * @param {object} wanted
 * @param {string} wanted.program
 * @param {number} wanted.port
 * @param {number} [wanted.uiPort] without it no UI
 * @param {string} [wanted.codec] where the UI has payloads opened
 * @param {string} [wanted.retention] how long histories of what has ended are kept, e.g. `30d`
 * @param {string} [wanted.file] without it nothing is kept
 * @returns {Promise<{ address: string, server: import('./processes.mjs').Child }>}
 */
export async function startTemporal(processes, { program, port, uiPort, codec, retention, file }) {
  const address = `127.0.0.1:${port}`;
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'];
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']));
  if (uiPort !== undefined && codec !== undefined) args.push('--ui-codec-endpoint', codec);
  if (file !== undefined) args.push('--db-filename', file, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=1');
  for (const [name, type] of searchAttributes) args.push('--search-attribute', `${name}=${type}`);
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
  if (retention !== undefined) {
    const update = ['operator', 'namespace', 'update', '--namespace', 'default', '--retention', retention, '--address', address];
    await execute(program, update, { timeout: 10_000 }).catch(() => {
      throw new Fault(`How long histories are kept could not be set to ${retention}.`, server);
    });
  }
  // Names and answers in it are encrypted, but who did what and when is nobody else's business either.
  for (const path of file === undefined ? [] : [file, `${file}-wal`, `${file}-shm`]) if (existsSync(path)) chmodSync(path, 0o600);
  return { address, server };
}
