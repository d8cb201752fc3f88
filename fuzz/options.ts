import { parseArgs } from 'node:util';
import { Fault } from '../scripts/start/fault.mjs';

const help = `npm run fuzz -- [options]

Starts a system of its own, which is thrown away, and does to it what nobody should:
  --walks      random walks over the journeys: any answer, back, cancel, an old revision, another person, an expired code, in any order
  --contract   requests that the OpenAPI document allows and forbids, made by schemathesis, as nobody, customer, staff, support and
               dealer's system; event streams are left out, as they have no end
Both when neither is named.
  --cases N    requests of each of the two, at least (5000)
  --seed N     decides what is sent (1)
  --json FILE  writes the figures there as well`;

export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  readonly json: string | undefined;
  readonly walks: boolean;
  readonly contract: boolean;
}

/** @throws {Fault} when they make no sense; nothing when only help was asked for, which it prints */
export function optionsIn(args: readonly string[]): FuzzOptions | undefined {
  const { help: asked, json, ...given } = parsed(args);
  if (asked) {
    console.log(help);
    return undefined;
  }
  const [cases, seed] = [Number(given.cases), Number(given.seed)];
  if (!(Number.isSafeInteger(cases) && cases > 0 && Number.isSafeInteger(seed) && seed >= 0))
    throw new Fault('--cases and --seed take a whole number. npm run fuzz -- --help');
  const both = !given.walks && !given.contract;
  return { cases, seed, json, walks: both || given.walks, contract: both || given.contract };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        cases: { type: 'string', default: '5000' },
        seed: { type: 'string', default: '1' },
        json: { type: 'string' },
        walks: { type: 'boolean', default: false },
        contract: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new Fault(`${error.message} npm run fuzz -- --help`);
    throw error;
  }
}
