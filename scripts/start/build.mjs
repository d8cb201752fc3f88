import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './settings.mjs';

const bin = (/** @type {string} */ name) => join(project, 'node_modules/.bin', name);

/** @typedef {{ name: string, result: string, fault: string, command: [string, string[]] }} Build */

/** @type {Build[]} */
export const builds = [
  {
    name: 'web',
    result: 'web/dist/index.html',
    fault: 'The web pages could not be built.',
    command: [bin('vite'), ['build', '--config', 'web/vite.config.ts']],
  },
  {
    name: 'workflow-bundle',
    result: 'dist/workflow-bundle.js',
    fault: 'The workflows could not be bundled.',
    command: [process.execPath, ['--import', 'tsx', 'scripts/bundle-workflows.ts']],
  },
];

/**
 * @param {import('./processes.mjs').Processes} processes
 * @param {Build} build
 * @returns {Promise<boolean>} false when its result was there already, made of these very sources
 */
export async function buildWhenOld(processes, build) {
  const stamp = join(project, 'dist', `.${build.name}-sources`);
  const sources = sourcesHash();
  if (existsSync(join(project, build.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false;
  rmSync(stamp, { force: true });
  await processes.run(build.fault, `build-${build.name}`, ...build.command);
  mkdirSync(join(project, 'dist'), { recursive: true });
  writeFileSync(stamp, sources);
  return true;
}

/**
 * All sources of the project: which of them a build uses is the bundler's business, and hashing them takes milliseconds.
 * @returns {string}
 */
function sourcesHash() {
  const hash = createHash('sha256').update(readFileSync(join(project, 'package-lock.json')));
  for (const path of sourceFiles(project)) hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^(\..*|node_modules|dist|docs|seeds)$/.test(entry.name) ? [] : sourceFiles(path);
      return /(?<!\.test)\.(ts|tsx|css|html|svg|json)$/.test(entry.name) ? [path] : [];
    });
}
