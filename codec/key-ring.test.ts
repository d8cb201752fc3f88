import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyRing, openJson, sealJson } from './key-ring.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];
const clear = Buffer.from('買主さま');

describe('a key ring', () => {
  it('opens what it has sealed', () => {
    const ring = keyRing(new Map([['2026', first]]), '2026');
    expect(Buffer.from(ring.open(ring.seal(clear)))).toEqual(clear);
    expect(Buffer.from(ring.open(ring.seal(new Uint8Array())))).toHaveLength(0);
    expect(openJson(ring, sealJson(ring, { name: '豊田', at: [1, null] }))).toEqual({ name: '豊田', at: [1, null] });
  });

  it('seals the same thing differently every time, and never in the clear', () => {
    const ring = keyRing(new Map([['2026', first]]), '2026');
    const [one, other] = [Buffer.from(ring.seal(clear)), Buffer.from(ring.seal(clear))];
    expect(one.equals(other)).toBe(false);
    expect(one.includes(clear)).toBe(false);
  });

  it('opens what an older key has sealed once a newer key is the current one', () => {
    const sealed = keyRing(new Map([['2026', first]]), '2026').seal(clear);
    const rotated = keyRing(
      new Map([
        ['2027', second],
        ['2026', first],
      ]),
      '2027',
    );
    expect(Buffer.from(rotated.open(sealed))).toEqual(clear);
    expect(Buffer.from(rotated.seal(clear)).subarray(1, 5).toString()).toBe('2027');
  });

  it('notices every single flipped bit', () => {
    const ring = keyRing(new Map([['2026', first]]), '2026');
    const sealed = ring.seal(clear);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => ring.open(changed), `bit ${bit}`).toThrow();
    }
  });

  it('notices when the end is missing', () => {
    const ring = keyRing(new Map([['2026', first]]), '2026');
    const sealed = ring.seal(clear);
    for (let length = 0; length < sealed.length; length += 1) expect(() => ring.open(sealed.subarray(0, length))).toThrow();
  });

  it('does not open with another key of the same name', () => {
    const sealed = keyRing(new Map([['2026', first]]), '2026').seal(clear);
    expect(() => keyRing(new Map([['2026', second]]), '2026').open(sealed)).toThrow();
  });

  it('names the key that is missing', () => {
    const sealed = keyRing(new Map([['2026', first]]), '2026').seal(clear);
    expect(() => keyRing(new Map([['2027', second]]), '2027').open(sealed)).toThrow('Payload key "2026" is not configured');
    expect(() => keyRing(new Map([['2026', first]]), '2027')).toThrow('Payload key "2027" is not configured');
  });

  it('opens a piece that lies within a larger buffer', () => {
    const ring = keyRing(new Map([['2026', first]]), '2026');
    const sealed = ring.seal(clear);
    const larger = Buffer.concat([Buffer.alloc(7), sealed, Buffer.alloc(3)]);
    expect(Buffer.from(ring.open(new Uint8Array(larger.buffer, larger.byteOffset + 7, sealed.length)))).toEqual(clear);
  });
});
