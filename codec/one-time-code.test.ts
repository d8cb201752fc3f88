import { describe, expect, it } from 'vitest';
import { codeHash, derivedCode } from './one-time-code.ts';

const keys = Array.from({ length: 500 }, (_, attempt) => `procedure/buyer/email-code/${attempt}`);

describe('a one-time code', () => {
  it('has six digits, also when it starts with zeros', () => {
    const codes = keys.map((key) => derivedCode('secret', key));
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });

  it('is the same for the same key, so that a retry sends the same, and another for every other', () => {
    expect(derivedCode('secret', 'a/1')).toBe(derivedCode('secret', 'a/1'));
    expect(new Set(keys.map((key) => derivedCode('secret', key))).size).toBeGreaterThan(490);
  });

  it('cannot be derived without the secret', () => {
    expect(keys.filter((key) => derivedCode('secret', key) === derivedCode('another', key))).toHaveLength(0);
  });

  it('is stored as a hash that only fits its procedure and secret', () => {
    const stored = codeHash('secret', 'procedure', '123456');
    expect(stored).not.toContain('123456');
    expect(codeHash('secret', 'procedure', '123456')).toBe(stored);
    for (const other of [
      codeHash('secret', 'procedure', '123457'),
      codeHash('secret', 'another', '123456'),
      codeHash('other', 'procedure', '123456'),
    ]) {
      expect(other).not.toBe(stored);
    }
  });
});
