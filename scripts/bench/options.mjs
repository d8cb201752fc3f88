import { parseArgs } from 'node:util';

export const help = `npm run bench -- steps [options]

steps   what an HTTP answer costs against a bare Temporal Update, and how many history events every path of every procedure takes:
        more than 150 on one of them and it fails
  --rounds N      rounds, in each of which every contestant runs once, in rotated order (5)
  --procedures N  procedures a contestant goes through in a round (12)
  --customers N   how many of them at once (1)
  --seed N        makes the people and the order of the first round (1)
  --json FILE     writes the figures there as well
  --profile DIR   keeps CPU profiles of server and worker there: slower, the figures do not count`;

/** @typedef {{ rounds: number, procedures: number, customers: number, seed: number, json?: string, profile?: string }} StepsOptions */

/**
 * @param {string[]} args
 * @returns {{ kind: 'steps', options: StepsOptions } | { kind: 'help' } | { kind: 'wrong', line: string }}
 */
export function readOptions(args) {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '5' },
        procedures: { type: 'string', default: '12' },
        customers: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        json: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help || positionals.length === 0) return { kind: 'help' };
    if (positionals.length > 1 || positionals[0] !== 'steps')
      return { kind: 'wrong', line: `There is no bench "${positionals.join(' ')}".` };
    const [rounds, procedures, customers, seed] = [values.rounds, values.procedures, values.customers, values.seed].map(Number);
    if (!isCount(rounds) || !isCount(procedures) || !isCount(customers) || !isCount(seed))
      return { kind: 'wrong', line: '--rounds, --procedures, --customers and --seed take a whole number from 1.' };
    const { json, profile } = values;
    return { kind: 'steps', options: { rounds, procedures, customers, seed, ...(json && { json }), ...(profile && { profile }) } };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'wrong', line: error.message };
    throw error;
  }
}

/**
 * @param {number | undefined} number
 * @returns {number is number}
 */
function isCount(number) {
  return number !== undefined && Number.isSafeInteger(number) && number > 0;
}
