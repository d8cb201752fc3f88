import { expect, it } from 'vitest';
import { onceIn } from './once-in.ts';

it('reads once for all who ask within the time', async () => {
  let reads = 0;
  const read = onceIn(60_000, async () => ++reads);
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  expect(await read()).toBe(1);
});

it('reads again after a failure', async () => {
  let reads = 0;
  const read = onceIn(60_000, async () => {
    reads += 1;
    if (reads === 1) throw new Error('away');
    return reads;
  });
  await expect(read()).rejects.toThrow('away');
  expect(await read()).toBe(2);
});
