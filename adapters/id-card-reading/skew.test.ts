import { expect, test } from 'vitest';
import { skewDegrees } from './skew.ts';
import { drawLicence } from './testing/drawn-licence.ts';

test.each([-6, -1.5, 0, 2, 7.5])('a card turned by %d degrees is found to be', async (rotateDegrees) => {
  const skew = await skewDegrees(drawLicence({}, { rotateDegrees, noise: 10 }));
  expect(Math.abs(skew - rotateDegrees)).toBeLessThanOrEqual(0.3);
});
