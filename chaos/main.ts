import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../scripts/start/data-folder.mjs';
import { live } from '../scripts/start/lifetime.mjs';
import { forgetPostgres } from '../scripts/start/postgres-place.mjs';
import { temporalCli, temporalProgram } from '../scripts/start/temporal-program.mjs';
import { help, readOptions } from './options.ts';
import { figuresOf, isFlawless, report } from './report.ts';
import { run } from './run.ts';
import { openSetting } from './setting/setting.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);
const read = readOptions(process.argv.slice(2));
if (read.kind === 'help') {
  console.log(help);
  process.exit(0);
}
if (read.kind === 'wrong') {
  say(`${read.line} npm run chaos -- --help`);
  process.exit(2);
}
const { json, ...wanted } = read.options;

const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-chaos-'));
openDataFolder(folder);
const { code, interrupted } = await live(
  folder,
  async (processes) => {
    const program = await temporalProgram(temporalCli, { processes, env: process.env, dataFolder: folder, say });
    say('starting two servers and two workers, Temporal and Postgres');
    const setting = await openSetting({ processes, folder, program });
    try {
      const outcome = await run(setting, wanted, say);
      console.log(report(outcome));
      if (json) writeFileSync(json, `${JSON.stringify(figuresOf(outcome), null, 2)}\n`);
      const flawless = isFlawless(outcome);
      if (!flawless) {
        const log = join(tmpdir(), `tetsuzuki-chaos-${wanted.seed}.log`);
        writeFileSync(log, `${outcome.histories}\n\n${setting.log()}`);
        say(`log of servers and workers, and histories of what did not end: ${log}`);
      }
      return flawless ? 0 : 1;
    } finally {
      await setting.stop();
    }
  },
  {
    removeFolder: true,
    afterwards() {
      forgetPostgres(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  },
);
process.exit(interrupted ? 130 : code);
