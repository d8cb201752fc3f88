// Outlives a killed `npm start` or `npm test` by a moment, to end what it left running. Standard input closes when the parent dies,
// however it dies. Arguments: data folder, the parent's pid, and `remove` when the folder is to go as well.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endLeftovers } from './process-records.mjs';

const file = fileURLToPath(import.meta.url);

/**
 * @param {string} dataFolder
 * @param {boolean} remove
 * @returns {{ dismiss: () => Promise<void> }} dismiss: tell it that all is in order
 */
export function startWatchdog(dataFolder, remove) {
  const dog = spawn(process.execPath, [file, dataFolder, String(process.pid), remove ? 'remove' : 'keep'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = new Promise((resolve) => dog.once('close', resolve));
  return {
    dismiss: async () => {
      dog.stdin?.end();
      await gone;
    },
  };
}

if (process.argv[1] === file) {
  const [dataFolder = '', owner, after] = process.argv.slice(2);
  process.stdin.resume().once('close', async () => {
    await endLeftovers(dataFolder, Number(owner));
    if (after === 'remove') rmSync(dataFolder, { recursive: true, force: true });
  });
}
