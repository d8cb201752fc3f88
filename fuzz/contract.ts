import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestService } from '../testing/service.ts';
import { everybody, type Role } from './contract/roles.ts';
import { type RunSchemathesis, runSchemathesis } from './contract/schemathesis.ts';
import { tailored } from './contract/tailored.ts';

interface Wanted {
  /** At least so many requests. */
  readonly cases: number;
  readonly seed: number;
  /** Where configuration, documents, logs and reports of the run are kept. */
  readonly folder: string;
  readonly run: RunSchemathesis;
  /** How far the procedures are walked that requests are made about. */
  readonly depths?: readonly number[];
  /** Every boundary of every schema too; takes ten thousand requests. When left out, if it is about so many. */
  readonly boundaries?: boolean;
  /** Operations by their names; all when left out. */
  readonly only?: RegExp;
}

const BOUNDARIES_FROM = 2000;
/** Roles: each has a process of its own, and the service needs time too. */
const AT_ONCE = 2;

export interface Fuzzed {
  readonly cases: number;
  /** Requests of each role. */
  readonly roles: Readonly<Record<string, number>>;
  /** How many different failures each check found. */
  readonly failures: Readonly<Record<string, number>>;
  /** Each of them in a line. */
  readonly broken: readonly string[];
}

/** Sends what the OpenAPI document allows, and what it forbids, as everybody there is: each answer has to be as documented. */
export async function fuzzContract(service: TestService, wanted: Wanted, say: (line: string) => void = () => undefined): Promise<Fuzzed> {
  const { seed, cases, depths = [0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 22] } = wanted;
  const openApi: unknown = await (await fetch(`${service.url}/openapi.json`)).json();
  const roles = await everybody(service, { seed, depths }, say);
  const counts: Record<string, number> = {};
  const failures: Record<string, number> = {};
  const broken: string[] = [];
  const fuzz = async (role: Role) => {
    const { document, operations } = tailored(openApi, role, wanted.only);
    if (operations === 0) return;
    const folder = join(wanted.folder, role.name);
    await mkdir(folder, { recursive: true });
    const examples = Math.max(1, Math.ceil((cases * role.share) / operations));
    say(`${role.name}: ${operations} operations, ${examples} examples each`);
    const { url } = service;
    const done = await runSchemathesis(wanted.run, {
      ...{ folder, url, document, seed, examples, headers: role.headers },
      boundaries: wanted.boundaries ?? cases >= BOUNDARIES_FROM,
    });
    counts[role.name] = done.test_cases.generated;
    for (const { title, count, operations: where } of done.failures) {
      failures[title] = (failures[title] ?? 0) + count;
      broken.push(...where.map((one) => `${role.name}: ${title}: ${one} (${done.log})`));
    }
    if (!done.complete || done.errors.length > 0) broken.push(`${role.name}: ${done.errors.length} errors, see ${done.log}`);
    say(`${role.name}: ${done.test_cases.generated} cases in ${Math.round(done.running_time)} s, ${broken.length} findings so far`);
  };
  const waiting = [...roles];
  const next = async (): Promise<void> => {
    const role = waiting.shift();
    if (!role) return;
    await fuzz(role);
    await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  return { cases: sum, roles: counts, failures, broken };
}
