import { setTimeout } from 'node:timers/promises';
import { random } from '../testing/random.ts';
import { Ledger } from './customers/ledger.ts';
import { openTerminals } from './customers/terminals.ts';
import type { World } from './customers/world.ts';
import { carryOut, type Kill } from './faults/faults.ts';
import { planFaults } from './faults/plan.ts';
import { type Proof, proveAll } from './proof/proof.ts';
import { castOf } from './scripts/cast.ts';
import { Scene } from './scripts/scene.ts';
import type { Setting } from './setting/setting.ts';
import { longestAfter, type Worst } from './waits.ts';

export interface Wanted {
  readonly procedures: number;
  readonly seed: number;
  /** Until whoever has not finished is given up. */
  readonly minutes: number;
  /** How many scripts are played at a time. */
  readonly atOnce: number;
  /** Seconds between faults. */
  readonly pace: { readonly shortest: number; readonly longest: number };
  /** Seconds within which the customers arrive, one after the other. */
  readonly arrivals: number;
}

export interface Outcome extends Proof {
  readonly procedures: number;
  readonly kills: readonly Kill[];
  /** The longest call by kind of kill, and the longest of other waits. */
  readonly calls: Worst;
  readonly waits: Worst;
  readonly surprises: readonly string[];
  readonly seconds: number;
}

/** Customers go through all procedures while what serves them is killed; then everything is compared with what they were promised. */
export async function run(setting: Setting, wanted: Wanted, tell: (line: string) => void): Promise<Outcome> {
  const began = performance.now();
  const chance = random(String(wanted.seed));
  const ledger = new Ledger();
  const timeUp = new AbortController();
  const limit = AbortSignal.timeout(wanted.minutes * 60_000);
  limit.addEventListener('abort', () => timeUp.abort());
  const before = { setting, ledger, over: timeUp.signal };
  const world: World = { ...before, terminals: await openTerminals(before, chance) };

  const cast = castOf(wanted.procedures, chance.fork('cast'));
  const played = new AbortController();
  const faults = carryOut(planFaults(chance.fork('faults'), wanted.pace), setting, played.signal, ({ kind, signal, at, repaired }) =>
    tell(
      `${seconds(began)} ${kind} ${signal}, at work again after ${((repaired - at) / 1000).toFixed(1)} s · ${done} of about ${cast.length} scripts`,
    ),
  );
  let done = 0;
  let playing = 0;
  const queue = cast.map((script, index) => ({ script, index }));
  // Some take a shorter way than their script may: others fill up, so that there are as many procedures as were asked for.
  const more = castOf(wanted.procedures, chance.fork('more')).map((script, index) => ({ script, index: cast.length + index }));
  const take = () => queue.shift() ?? (ledger.ends.length + playing < wanted.procedures ? more.shift() : undefined);
  const play = async () => {
    for (let next = take(); next; next = take()) {
      const { script, index } = next;
      playing += 1;
      const arrives = Math.min(index / cast.length, 1) * wanted.arrivals * 1000 - (performance.now() - began);
      if (arrives > 0) await setTimeout(arrives);
      const name = `s${wanted.seed}-${index}`;
      await script
        .play(new Scene(world, chance.fork(name), name))
        .catch((error) => ledger.stuck.push(`${script.name} (${name}): ${String(error)}`));
      playing -= 1;
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: wanted.atOnce }, play));
  played.abort();
  const kills = await faults;
  tell(`${seconds(began)} all ${done} scripts are over; what they left is compared`);
  const proof = await proveAll(setting, ledger);
  return {
    ...proof,
    procedures: ledger.ends.length,
    kills,
    calls: longestAfter(kills, ledger.calls),
    waits: longestAfter(kills, ledger.waits),
    surprises: ledger.surprises,
    seconds: (performance.now() - began) / 1000,
  };
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s`;
}
