import sharp, { type OutputInfo } from 'sharp';
import type { Box } from './ocr-text.ts';
import { skewDegrees } from './skew.ts';

/** Brightness only, one byte a pixel, row by row. */
export type GreyPicture = { pixels: Uint8Array; width: number; height: number };

/** A picture with level text lines, in colour, at its own size. */
export type LevelPicture = { data: Buffer; info: OutputInfo };

export async function levelled(image: Uint8Array): Promise<LevelPicture> {
  const skew = await skewDegrees(image);
  return sharp(image)
    .toColourspace('srgb')
    .removeAlpha()
    .rotate(-skew, { background: '#888888' })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/**
 * A part of a picture (fractions of its width and height) at the given width in pixels, ready for reading: full contrast, and
 * black only where it was black. The brightest of red, green and blue is taken, so that the coloured band behind the expiry date
 * becomes nearly as white as the rest.
 */
export async function greyPart(picture: LevelPicture, part: Box, width: number): Promise<GreyPicture> {
  const raw = { width: picture.info.width, height: picture.info.height, channels: 3 } as const;
  const left = Math.floor(part.left * raw.width);
  const top = Math.floor(part.top * raw.height);
  const region = { left, top, width: Math.floor(part.right * raw.width) - left, height: Math.floor(part.bottom * raw.height) - top };
  const { data, info } = await sharp(picture.data, { raw }).extract(region).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  const brightest = new Uint8Array(info.width * info.height);
  for (let at = 0; at < brightest.length; at += 1)
    brightest[at] = Math.max(data[3 * at] ?? 0, data[3 * at + 1] ?? 0, data[3 * at + 2] ?? 0);
  const grey = sharp(brightest, { raw: { width: info.width, height: info.height, channels: 1 } });
  return { pixels: await grey.normalise().toColourspace('b-w').raw().toBuffer(), width: info.width, height: info.height };
}

export async function pngOf({ pixels, width, height }: GreyPicture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
