import sharp from 'sharp';

export type CheckedImage =
  /** Upright, re-encoded as JPEG, without metadata (position, camera), longest side at most 2400 pixels. */
  { kind: 'ok'; image: Uint8Array } | { kind: 'not-an-image' } | { kind: 'too-small' };

const longestSide = 2400;
/** Below this the smallest print of a licence that fills the picture is no longer legible. */
const smallest = { long: 640, short: 400 };
/** The sharpest phones make 50 megapixels. What claims more is refused before it is unpacked: it may be a decompression bomb. */
const mostPixels = 64_000_000;
/** What phones and browsers send. SVG is left out because drawing it can read files and take for ever. */
const formats = ['jpeg', 'png', 'webp'];

/** Takes in an untrusted upload: only pixels get past here. Pictures that are damaged or too large are `not-an-image`. */
export async function checkImage(bytes: Uint8Array): Promise<CheckedImage> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format, width, height } = await picture.metadata();
    if (!formats.includes(format)) return { kind: 'not-an-image' };
    if (Math.max(width, height) < smallest.long || Math.min(width, height) < smallest.short) return { kind: 'too-small' };
    const image = await picture
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 20 })
      .jpeg({ quality: 92 })
      .toBuffer();
    return { kind: 'ok', image };
  } catch {
    // sharp has no classes of errors; with the input in memory, whatever it throws here is about the input.
    return { kind: 'not-an-image' };
  }
}
