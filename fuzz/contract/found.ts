import { procedures } from '../../procedures/registry.ts';
import type { ProcedureDefinition } from '../../procedures/step.ts';
import type { Role } from './roles.ts';
import { openings, type Standing } from './standing.ts';

/** What requests of one operation may name, so that they find something. */
export interface Found {
  readonly ids: readonly string[];
  /** Path parameters, revisions and bodies of requests that succeed, each in the same order. */
  readonly examples: readonly string[];
  readonly revisions: readonly number[];
  readonly answers: readonly unknown[];
}

/** They would end the procedures that the other requests need: they get some of their own. */
const stopping = ['cancelProcedure', 'actForSupport'];
const STOPPED = 4;
const EXAMPLES = 3;

const vehicleReport = {
  chassisNumber: 'ZVW60-0000001',
  registrationNumber: '名古屋 330 さ 1234',
  user: { customerType: 'personal', name: '見本 桜子', address: '愛知県名古屋市中区栄3-18-1' },
};

export function found(role: Role, path: string, operationId: string): Found {
  if (operationId === 'openProcedure') {
    const open = openings.filter((kind) => kind !== 'link');
    return { ids: [], examples: open, revisions: [], answers: open.map(() => ({ brand: 'toyota' })) };
  }
  if (operationId === 'reportVehicle') return { ids: [], examples: [], revisions: [], answers: [vehicleReport] };
  const step = stepOf(path);
  const ids = idsFor(role.procedures, operationId, step);
  const ready = step === undefined ? [] : role.procedures.filter((one) => one.step === step && one.answer !== undefined).slice(0, EXAMPLES);
  return {
    ids,
    examples: ready.map(({ id }) => id),
    revisions: ready.map(({ revision }) => revision),
    answers: ready.map(({ answer }) => answer),
  };
}

export function stepOf(path: string): string | undefined {
  return /\/steps\/([^/]+)$/.exec(path)?.[1];
}

/** Steps that this actor answers, of all procedures. */
export function stepsBy(actor: string): readonly string[] {
  const all = Object.values<ProcedureDefinition>(procedures).flatMap(({ steps }) => Object.entries(steps));
  return all.filter(([, { by }]) => by === actor).map(([name]) => name);
}

/** Those that stand at the step; else those that have it; else any. */
function idsFor(all: readonly Standing[], operationId: string, step: string | undefined): string[] {
  const stopped = all.filter(({ status }) => status === 'open').slice(-STOPPED);
  if (stopping.includes(operationId)) return stopped.map(({ id }) => id);
  const others = all.filter((one) => !stopped.includes(one) || one.step === step);
  const there = others.filter((one) => one.step === step);
  const having = others.filter(({ type }) => step !== undefined && stepsOf(type).includes(step));
  const any = others.slice(0, 20);
  const these = there.length > 0 ? [...there, ...having.slice(0, 1)] : having.length > 0 ? having.slice(0, 5) : any;
  return [...new Set(these.map(({ id }) => id))];
}

function stepsOf(type: string): readonly string[] {
  const definition = Object.values(procedures).find((one) => one.type === type);
  return definition ? Object.keys(definition.steps) : [];
}
