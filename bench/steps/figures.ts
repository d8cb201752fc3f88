import { median, percentile } from '../statistics.ts';
import { type ContestantName, contestantTexts, type Timing } from './contestants.ts';
import type { Round } from './rounds.ts';
import { type Work, workTexts } from './work.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly means: string;
}

const shares = { p50: 0.5, p99: 0.99 } as const;

/** Each figure is the median of its rounds; a ratio is one of two figures of the same round. */
export function stepFigures(rounds: readonly Round[]): Figure[] {
  return (['p50', 'p99'] as const).flatMap((rank) => {
    const of = (round: Round, name: ContestantName) => percentile(times(round[name], 'ordinary'), shares[rank]);
    const ratio = (over: ContestantName, under: ContestantName) => median(rounds.map((round) => of(round, over) / of(round, under)));
    const plain = (['http', 'journey', 'bare'] as const).map((name) => ({
      name: `steps.${name === 'bare' ? 'update' : name}.${rank}_ms`,
      value: median(rounds.map((round) => of(round, name))),
      means: contestantTexts[name],
    }));
    return [
      { name: `steps.http_over_update.${rank}`, value: ratio('http', 'bare'), means: 'HTTP answer ÷ bare Update' },
      {
        name: `steps.journey_over_update.${rank}`,
        value: ratio('journey', 'bare'),
        means: 'real Update ÷ bare Update: the procedure’s own cost',
      },
      { name: `steps.http_over_journey.${rank}`, value: ratio('http', 'journey'), means: 'HTTP answer ÷ real Update: the API’s own cost' },
      ...plain,
      ...otherWork(rounds, rank),
    ];
  });
}

/** HTTP answers that do more than an ordinary step, which the ratios leave out. */
function otherWork(rounds: readonly Round[], rank: keyof typeof shares): Figure[] {
  return (['argon2id', 'elsewhere', 'registers'] as const).flatMap((work) => {
    const all = rounds.map(({ http }) => times(http, work)).filter((values) => values.length > 0);
    if (all.length === 0) return [];
    const value = median(all.map((values) => percentile(values, shares[rank])));
    return [{ name: `steps.http.${work}.${rank}_ms`, value, means: `not in the ratios: ${workTexts[work]}` }];
  });
}

/** p50 of every step over all rounds, for each contestant. */
export function byStep(rounds: readonly Round[]): { step: string; work: Work; p50: Record<ContestantName, number | undefined> }[] {
  const first = rounds[0]?.http ?? [];
  const steps = [...new Map(first.map(({ step, work }) => [step, work]))];
  return steps.map(([step, work]) => {
    const p50 = (name: ContestantName) => {
      const values = rounds.flatMap((round) =>
        round[name].filter((timing) => timing.step === step).map(({ milliseconds }) => milliseconds),
      );
      return values.length > 0 ? median(values) : undefined;
    };
    return { step, work, p50: { bare: p50('bare'), journey: p50('journey'), http: p50('http') } };
  });
}

function times(timings: readonly Timing[], work: Work): number[] {
  return timings.filter((timing) => timing.work === work).map(({ milliseconds }) => milliseconds);
}
