import { faultKinds } from './faults/plan.ts';
import type { Outcome } from './run.ts';
import { lasted } from './waits.ts';

export function isFlawless({ lost, twice, unfinished }: Outcome): boolean {
  return lost.length + twice.length + unfinished.length === 0;
}

/** Flat, for `--json`. */
export function figuresOf({ procedures, kills, lost, twice, unfinished, repeatedMails, surprises, calls, seconds }: Outcome) {
  const worst = faultKinds.flatMap((kind) => (calls[kind] ? [[`chaos.worst_wait_s.${kind}`, rounded(lasted(calls[kind]))] as const] : []));
  return {
    'chaos.procedures': procedures,
    'chaos.kills': kills.length,
    'chaos.lost': lost.length,
    'chaos.twice': twice.length,
    'chaos.unfinished': unfinished.length,
    ...Object.fromEntries(worst),
    'chaos.repeated_mails': repeatedMails,
    'chaos.answers_5xx': surprises.length,
    'chaos.seconds': rounded(seconds),
  };
}

const LINES = 30;

/** A table, and what is wrong. */
export function report(outcome: Outcome): string {
  const { kills, calls, waits, lost, twice, unfinished, surprises } = outcome;
  const rows = faultKinds.map((kind) => {
    const [call, wait] = [calls[kind], waits[kind]];
    const killed = String(kills.filter((kill) => kill.kind === kind).length);
    const called = call ? `${lasted(call).toFixed(1)} s (${call.what}, ${call.tries} tries)` : '';
    return [titles[kind], killed, called, wait ? `${lasted(wait).toFixed(1)} s (${wait.what})` : ''];
  });
  const wrong = [
    ...told('LOST', lost),
    ...told('TWICE', twice),
    ...told('UNFINISHED', unfinished),
    ...told('ANSWERED WITH 5XX', surprises),
  ];
  const figures = Object.entries(figuresOf(outcome)).map(([name, figure]) => `${name.padEnd(30)} ${figure}`);
  return [table(['killed', 'times', 'longest call after it', 'longest wait for something else'], rows), '', ...figures, ...wrong].join(
    '\n',
  );
}

const titles = {
  worker: 'one worker',
  server: 'one server',
  temporal: 'Temporal',
  postgres: 'Postgres',
  workers: 'both workers',
} as const;

function told(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LINES ? [`  and ${lines.length - LINES} more`] : [];
  return ['', `${title} (${lines.length})`, ...lines.slice(0, LINES).map((line) => `  ${line}`), ...more];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
