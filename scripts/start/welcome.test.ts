import { expect, test } from 'vitest';
import { readDemo, welcome } from './welcome.mjs';

const links = [
  { brand: 'toyota', contract: 'C-1', url: 'http://localhost:3000/l/one' },
  { brand: 'lexus', contract: 'C-2', url: 'http://localhost:3000/l/two' },
];
const drawQr = async (text: string) => `[QR ${text}]`;

test("the first customer's link is drawn, all are written", async () => {
  const text = await welcome({ links, staff: undefined }, { publicUrl: 'http://localhost:3000', host: '127.0.0.1' }, drawQr);
  expect(text.match(/\[QR [^\]]+\]/g)).toEqual(['[QR http://localhost:3000/l/one]']);
  expect(text).toContain('http://localhost:3000/l/two');
});

test('how a phone can reach it is said only while none can', async () => {
  const shown = (host: string) => welcome({ links, staff: undefined }, { publicUrl: 'http://x', host }, drawQr);
  expect(await shown('127.0.0.1')).toContain('HOST=0.0.0.0');
  expect(await shown('0.0.0.0')).not.toContain('HOST=0.0.0.0');
});

test("a Temporal of one's own is not listed", async () => {
  const where = { publicUrl: 'http://x', host: '0.0.0.0' };
  expect(await welcome({ links, staff: undefined }, where, drawQr)).not.toContain('Temporal');
  expect(await welcome({ links, staff: undefined }, { ...where, temporalUi: 'http://localhost:8233' }, drawQr)).toContain('8233');
});

test('the output of the demo script is read with and without staff', () => {
  expect(readDemo(JSON.stringify(links))?.links).toEqual(links);
  expect(readDemo(JSON.stringify({ links, staff: { name: 'hanako' } }))?.staff).toEqual({ name: 'hanako' });
  expect(readDemo('something else')).toBeUndefined();
});
