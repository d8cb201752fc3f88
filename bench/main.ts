import { readOptions } from '../scripts/bench/options.mjs';
import { openStage } from './stage.ts';
import { steps } from './steps/steps.ts';

const read = readOptions(process.argv.slice(2));
if (read.kind !== 'steps') throw new Error('Run the bench with `npm run bench`, which starts what it needs');

const stage = await openStage(process.env);
try {
  if (!(await steps(stage, read.options))) process.exitCode = 1;
} finally {
  await stage.close();
}
