import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adapterBreakers } from './breaker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const log = { warn: vi.fn(), info: vi.fn() };

function openPort() {
  const port = {
    name: 'registry',
    calls: 0,
    away: false,
    async find(number: string) {
      this.calls += 1;
      if (this.away) return { kind: 'unavailable' as const, reason: 'silent' };
      return { kind: 'found' as const, number };
    },
    async ask() {
      this.calls += 1;
      if (this.away) throw new Error('not reachable');
      return 'answer';
    },
  };
  const breakers = adapterBreakers(log);
  return { port, guarded: breakers.around('registry', port), paused: () => breakers.states.get('registry')?.() };
}

describe('a port of another system', () => {
  it('answers as it does while that system is up', async () => {
    const { guarded, paused } = openPort();
    expect(guarded.name).toBe('registry');
    expect(await guarded.find('1')).toEqual({ kind: 'found', number: '1' });
    expect(await guarded.ask()).toBe('answer');
    expect(paused()).toBe(0);
  });

  it('is left alone after five failures in a row, of either kind, and says so', async () => {
    const { port, guarded, paused } = openPort();
    port.away = true;
    for (let time = 0; time < 3; time += 1) expect(await guarded.find('1')).toEqual({ kind: 'unavailable', reason: 'silent' });
    for (let time = 0; time < 2; time += 1) await expect(guarded.ask()).rejects.toThrow('not reachable');
    expect(paused()).toBe(1);
    await expect(guarded.find('1')).rejects.toThrow('registry: paused after 5 failures in a row');
    expect(port.calls).toBe(5);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it('is tried once after ten seconds, and goes on when that system is back', async () => {
    const { port, guarded, paused } = openPort();
    port.away = true;
    for (let time = 0; time < 5; time += 1) await guarded.find('1');
    vi.advanceTimersByTime(10_001);
    expect(await guarded.find('1')).toMatchObject({ kind: 'unavailable' });
    await expect(guarded.find('1')).rejects.toThrow('paused');
    port.away = false;
    vi.advanceTimersByTime(10_001);
    expect(await guarded.find('1')).toMatchObject({ kind: 'found' });
    expect(paused()).toBe(0);
    expect(port.calls).toBe(7);
  });

  it('that now and then fails is not left alone', async () => {
    const { port, guarded, paused } = openPort();
    for (let time = 0; time < 20; time += 1) {
      port.away = time % 5 !== 4;
      await guarded.find('1');
    }
    expect(paused()).toBe(0);
  });
});
