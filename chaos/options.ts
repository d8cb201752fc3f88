import { parseArgs } from 'node:util';
import type { Wanted } from './run.ts';

export const help = `npm run chaos -- [options]

Customers go through procedures of every kind while workers, servers, Temporal and Postgres are killed and started again. Then it is
proved that every step that was accepted is there, that everything happened once, and that every procedure ended as it should.
  --procedures N  how many (500)
  --seed N        decides the people, what they do and what is killed when (1)
  --minutes M     whoever has not finished by then is given up (20)
  --at-once N     customers at a time (3: on two cores more of them, and processes that start again, only wait for the processor)
  --json FILE     writes the figures there as well`;

type Options = Wanted & { readonly json?: string };

export function readOptions(args: string[]): { kind: 'run'; options: Options } | { kind: 'help' } | { kind: 'wrong'; line: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        procedures: { type: 'string', default: '500' },
        seed: { type: 'string', default: '1' },
        minutes: { type: 'string', default: '20' },
        'at-once': { type: 'string', default: '3' },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const [procedures, seed, minutes, atOnce] = [values.procedures, values.seed, values.minutes, values['at-once']].map(Number);
    if (!isCount(procedures) || !isCount(seed) || !isCount(minutes) || !isCount(atOnce))
      return { kind: 'wrong', line: '--procedures, --seed, --minutes and --at-once take a whole number from 1.' };
    const pace = { shortest: 2, longest: 6 };
    const { json } = values;
    return { kind: 'run', options: { procedures, seed, minutes, atOnce, pace, arrivals: 20, ...(json && { json }) } };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'wrong', line: error.message };
    throw error;
  }
}

function isCount(number: number | undefined): number is number {
  return number !== undefined && Number.isSafeInteger(number) && number > 0;
}
