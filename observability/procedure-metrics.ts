import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../db/database.ts';
import { type ProcedureFigures, procedureFigures } from '../db/queries/procedure-figures.ts';
import { onceIn } from './once-in.ts';
import { within } from './within.ts';

/** Every server answers with them, so that they do not end with one: take the greatest, not the sum. */
const KEPT_MS = 30_000;
const PATIENCE_MS = 5_000;

type Count = (figures: ProcedureFigures) => number;
type Labels = Readonly<Record<string, string>>;

const isOpen = ({ status }: ProcedureFigures) => status === 'open';
const isReview = (figures: ProcedureFigures) => isOpen(figures) && figures.waitingFor === 'reviewer';

/** What the procedures stand at: read at a scrape, at most twice a minute. */
export function procedureMetrics(registry: Registry, database: Database): void {
  const read = onceIn(KEPT_MS, () => within(PATIENCE_MS, procedureFigures(database)));
  // Without the database there is nothing to say, and old figures would hide that.
  const figures = () => read().catch(() => undefined);

  const gauge = (name: string, help: string, labelNames: string[], fill: (gauge: Gauge, all: ProcedureFigures[]) => void) =>
    new Gauge({
      name: `tetsuzuki_${name}`,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset();
        const all = await figures();
        if (all) fill(this, all);
        else this.remove();
      },
    });
  const sum =
    (of: (figures: ProcedureFigures) => Labels, count: Count, which = isOpen) =>
    (to: Gauge, all: ProcedureFigures[]) => {
      for (const one of all.filter(which)) to.inc(of(one), count(one));
    };
  const number: Count = ({ procedures }) => procedures;

  gauge(
    'procedures_open',
    'Open procedures.',
    ['procedure', 'step'],
    sum(({ type, step }) => ({ procedure: type, step }), number),
  );
  gauge(
    'procedures_open_by_age',
    'Open procedures, by the time since they were opened.',
    ['procedure', 'age'],
    sum(({ type, age }) => ({ procedure: type, age }), number),
  );
  gauge(
    'procedures_waiting',
    'Open procedures, by whom they wait for.',
    ['waiting_for'],
    sum(({ waitingFor }) => ({ waiting_for: waitingFor || 'nobody' }), number),
  );
  gauge(
    'procedures_overdue',
    'Open procedures whose deadline has passed.',
    ['procedure'],
    sum(
      ({ type }) => ({ procedure: type }),
      ({ overdue }) => overdue,
    ),
  );
  gauge(
    'procedures_attention',
    'Procedures that support should look at, by reason; closed ones too.',
    ['reason'],
    sum(
      ({ attention }) => ({ reason: attention }),
      number,
      ({ attention }) => attention !== '',
    ),
  );
  gauge('procedures_longest_at_step_seconds', 'How long an open procedure has been at its step.', ['waiting_for'], (to, all) => {
    const longest = new Map<string, number>();
    for (const one of all.filter(isOpen)) longest.set(one.waitingFor, Math.max(one.longest, longest.get(one.waitingFor) ?? 0));
    for (const [waitingFor, seconds] of longest) to.set({ waiting_for: waitingFor || 'nobody' }, seconds);
  });
  gauge('reviews_oldest_seconds', 'How long the oldest open review has waited; 0 when none does.', [], (to, all) =>
    to.set(Math.max(0, ...all.filter(isReview).map(({ longest }) => longest))),
  );
}
