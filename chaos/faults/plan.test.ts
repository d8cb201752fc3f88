import { describe, expect, it } from 'vitest';
import { random } from '../../testing/random.ts';
import { type Fault, planFaults } from './plan.ts';

const pace = { shortest: 2, longest: 6 };
const planned = (seed: string, count = 60) => {
  const plan = planFaults(random(seed), pace);
  return Array.from({ length: count }, (): Fault => plan.next().value);
};

describe('a plan of faults', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(planned('1')).toEqual(planned('1'));
    expect(planned('1')).not.toEqual(planned('2'));
  });

  it('begins with one of every kind, and kills both workers at once now and then', () => {
    const kinds = planned('1').map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, 4))).toEqual(new Set(['worker', 'server', 'temporal', 'postgres']));
    expect(kinds.filter((kind) => kind === 'workers').length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind === 'workers').length).toBeLessThan(kinds.length / 10);
  });

  it('mostly kills, sometimes asks to end, and keeps its pace', () => {
    const plan = planned('3', 200);
    const killed = plan.filter(({ signal }) => signal === 'SIGKILL').length;
    expect(killed).toBeGreaterThan(130);
    expect(killed).toBeLessThan(200);
    for (const { after } of plan) expect(after).toBeGreaterThanOrEqual(2);
    for (const { after } of plan) expect(after).toBeLessThanOrEqual(6);
  });
});
