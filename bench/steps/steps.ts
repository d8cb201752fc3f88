import { writeFile } from 'node:fs/promises';
import { type PathName, paths } from '../paths.ts';
import type { Stage } from '../stage.ts';
import { rounded, table } from '../table.ts';
import { versions } from '../versions.ts';
import { contestants } from './contestants.ts';
import { EVENT_LIMIT, eventFigures, tooLong } from './event-figures.ts';
import { countEvents, type PathEvents } from './events.ts';
import { byStep, stepFigures } from './figures.ts';
import { countRecorded } from './recorded.ts';
import { runRounds } from './rounds.ts';
import { workTexts } from './work.ts';

interface Options {
  readonly rounds: number;
  readonly procedures: number;
  readonly customers: number;
  readonly seed: number;
  readonly json?: string;
}

/** The path with the most ordinary steps. */
const TIMED: PathName = 'buyer-registration.C-by-hand';

/**
 * What an HTTP answer costs against a bare Update, and how long the histories get.
 * @returns whether every history keeps to the limit
 */
export async function steps(stage: Stage, options: Options): Promise<boolean> {
  const { rounds, procedures, customers, seed } = options;
  let people = 0;
  const email = () => `bench-${seed}-${people++}@example.jp`;

  const events: PathEvents[] = [];
  for (const path of Object.keys(paths).filter(isPath)) {
    events.push(await countEvents(stage, path, email));
    console.log(`· events of ${path}`);
  }
  const recorded = await countRecorded((line) => console.log(`· ${line}`));
  const measured = await runRounds(await contestants(stage, paths[TIMED], email), options, email, (line) => console.log(`· ${line}`));

  const figures = [...stepFigures(measured), ...eventFigures(events, recorded)];
  const used = await versions(stage);
  const answers = measured.reduce((count, { http }) => count + http.filter(({ work }) => work === 'ordinary').length, 0);
  console.log(`\nEvents by type\n${eventTable(events)}`);
  console.log(`\nEach step of ${TIMED}, p50 in ms\n${stepTable(measured)}`);
  console.log(`\n${table(figures.map(({ name, value, means }) => [name, rounded(value), means]))}`);
  console.log(`\n${rounds} rounds of ${procedures} procedures for each contestant, ${customers} at once, seed ${seed}; ${answers} ordinary answers each.
Ratios are within a round; every figure is the median of the rounds. Ordinary: ${workTexts.ordinary}.
Events: of procedures that were gone through in this run; the recorded ways are those of the replay tests, with backs, retakes, expiries.
Both sides: one process asks, a worker.ts process carries out; HTTP has server.ts in between. Postgres with fsync, Temporal with a file.
${table(Object.entries(used))}`);

  if (options.json) {
    const named = Object.fromEntries(figures.map(({ name, value }) => [name, rounded(value)]));
    await writeFile(options.json, `${JSON.stringify({ figures: named, versions: used, seed, rounds, procedures, customers }, null, 2)}\n`);
  }
  const long = tooLong(events, recorded);
  if (long.length > 0) console.error(`\n✗ More than ${EVENT_LIMIT} history events:\n${long.join('\n')}`);
  return long.length === 0;
}

function isPath(name: string): name is PathName {
  return Object.hasOwn(paths, name);
}

function eventTable(events: readonly PathEvents[]): string {
  const types = [...new Set(events.flatMap(({ byType }) => [...byType.keys()]))];
  const short = (type: string) => type.replace('EVENT_TYPE_', '').toLowerCase().replaceAll('_', ' ');
  const letters = events.map(({ path }, column) => `${column + 1} = ${path}`).join(', ');
  const rows = types.map((type) => [short(type), ...events.map(({ byType }) => byType.get(type) ?? 0)]);
  return `${letters}\n${table([['', ...events.map((_, column) => column + 1)], ...rows])}`;
}

function stepTable(measured: Parameters<typeof byStep>[0]): string {
  const cell = (value: number | undefined) => (value === undefined ? '' : rounded(value));
  const rows = byStep(measured).map(({ step, work, p50 }) => [step, cell(p50.http), cell(p50.journey), cell(p50.bare), work]);
  return table([['step', 'http', 'journey', 'bare', 'work'], ...rows]);
}
