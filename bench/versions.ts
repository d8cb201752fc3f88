import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import type { Stage } from './stage.ts';

const require = createRequire(import.meta.url);

/** What was measured, and on what. */
export async function versions({ client, database }: Stage): Promise<Record<string, string>> {
  const { serverVersion } = await client.workflowService.getSystemInfo({});
  const [postgres] = await database.sql<{ server_version: string }[]>`show server_version`;
  const sdk: { version: string } = require('@temporalio/client/package.json');
  return {
    commit: commit(),
    node: process.versions.node,
    temporal: serverVersion ?? 'unknown',
    sdk: sdk.version,
    postgres: postgres?.server_version ?? 'unknown',
    // Well above 2 somebody else was at work, and the ratios are higher than they should be.
    load: loadavg()[0]?.toFixed(1) ?? 'unknown',
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'not a git checkout';
  }
}
