import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkImage } from './image.ts';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336699' } });

async function sizeOf(bytes: Uint8Array) {
  const result = await checkImage(bytes);
  if (result.kind !== 'ok') return result.kind;
  const { width, height } = await sharp(result.image).metadata();
  return [width, height];
}

test.each(['jpeg', 'png', 'webp'] as const)('a %s picture is taken in as a JPEG', async (format) => {
  const result = await checkImage(await plain(1200, 800).toFormat(format).toBuffer());
  expect(result.kind === 'ok' && (await sharp(result.image).metadata()).format).toBe('jpeg');
});

test('a picture held sideways is turned upright', async () => {
  expect(await sizeOf(await plain(1200, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer())).toEqual([800, 1200]);
});

test('where and with what the picture was taken is removed', async () => {
  const tagged = await plain(1200, 800)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(tagged).metadata()).exif).toBeDefined();
  const result = await checkImage(tagged);
  expect(result.kind === 'ok' && (await sharp(result.image).metadata()).exif).toBeUndefined();
});

test('a large picture is scaled down, a small one is not scaled up', async () => {
  expect(await sizeOf(await plain(4000, 3000).jpeg().toBuffer())).toEqual([2400, 1800]);
  expect(await sizeOf(await plain(700, 500).jpeg().toBuffer())).toEqual([700, 500]);
});

test('a picture too small to read is refused, whichever way it is held', async () => {
  expect(await sizeOf(await plain(639, 480).jpeg().toBuffer())).toBe('too-small');
  expect(await sizeOf(await plain(300, 900).jpeg().toBuffer())).toBe('too-small');
});

test('what is not a picture is refused', async () => {
  expect(await sizeOf(Buffer.from('no picture at all'))).toBe('not-an-image');
  expect(await sizeOf(new Uint8Array())).toBe('not-an-image');
});

test('a drawing that could pull in other files is refused', async () => {
  expect(await sizeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"/>'))).toBe('not-an-image');
});

test('a damaged picture is refused', async () => {
  const whole = await plain(1200, 800).png().toBuffer();
  expect(await sizeOf(whole.subarray(0, whole.length / 2))).toBe('not-an-image');
});

test('a small file that claims to hold too many pixels is refused before it is unpacked', async () => {
  const bomb = await plain(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await sizeOf(bomb)).toBe('not-an-image');
});
