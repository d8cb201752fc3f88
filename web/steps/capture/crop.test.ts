import { expect, test } from 'vitest';
import { cropOf, within } from './crop.ts';

test('a picture of the stage’s shape is cut to the frame', () => {
  const crop = cropOf({ width: 4000, height: 3000 }, { width: 400, height: 300 }, { x: 40, y: 50, width: 320, height: 200 }, 0);
  expect(crop).toEqual({ x: 400, y: 500, width: 3200, height: 2000 });
});

test('what hangs over the stage on both sides is counted', () => {
  const crop = cropOf({ width: 1080, height: 1920 }, { width: 360, height: 270 }, { x: 0, y: 0, width: 360, height: 270 }, 0);
  expect(crop).toEqual({ x: 0, y: 555, width: 1080, height: 810 });
});

test('the margin never reaches out of the picture', () => {
  const crop = cropOf({ width: 1000, height: 1000 }, { width: 100, height: 100 }, { x: 5, y: 30, width: 90, height: 40 }, 0.1);
  expect(crop).toEqual({ x: 0, y: 260, width: 1000, height: 480 });
});

test('a big picture is made smaller, a small one left as it is', () => {
  expect(within({ width: 4800, height: 3600 }, 2400)).toEqual({ width: 2400, height: 1800 });
  expect(within({ width: 800, height: 600 }, 2400)).toEqual({ width: 800, height: 600 });
});
