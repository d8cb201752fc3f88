import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { findOnPath } from './programs.mjs';
import { project } from './settings.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Finds a Chromium for the tests, or fetches one: Playwright's own, else Debian's.
 * @param {{ processes: import('./processes.mjs').Processes, env: NodeJS.ProcessEnv, say: (note: string) => void }} context
 * @returns {Promise<string>} its path
 * @throws {Fault} when none can be had
 */
export async function chromium({ processes, env, say }) {
  if (env.CHROMIUM_PATH && !runs(env.CHROMIUM_PATH)) throw new Fault(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not run.`);
  const { chromium: playwright } = await import('playwright-core');
  const installed = () =>
    [env.CHROMIUM_PATH, findOnPath(names, env.PATH), macChrome, playwright.executablePath()].find((path) => path && runs(path));

  const found = installed();
  if (found) return found;

  say("downloading Playwright's Chromium");
  const cli = join(project, 'node_modules/playwright-core/cli.js');
  await processes.attempt('chromium', process.execPath, [cli, 'install', 'chromium'], { limit: 300_000 });
  // It may have come without the libraries that it needs; then it does not run.
  const downloaded = installed();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && findOnPath(['apt-get'], env.PATH)) {
    say("installing Debian's Chromium");
    const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
    await processes.attempt('chromium', 'apt-get', ['update'], { env: aptEnv });
    await processes.attempt('chromium', 'apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { env: aptEnv });
    const packaged = installed();
    if (packaged) return packaged;
  }
  throw new Fault('No Chromium was found or could be installed; install one and set CHROMIUM_PATH to its path.');
}

/** @param {string} path */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
