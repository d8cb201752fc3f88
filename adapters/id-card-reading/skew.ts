import sharp from 'sharp';
import type { GreyPicture } from './upright.ts';

/** How far a picture's text lines are turned clockwise, in degrees between −8 and 8; measured on a small copy. */
export async function skewDegrees(image: Uint8Array): Promise<number> {
  const { data, info } = await sharp(image).greyscale().resize({ width: 500 }).raw().toBuffer({ resolveWithObject: true });
  const edges = verticalEdges({ pixels: data, width: info.width, height: info.height });
  const coarse = mostLevel(edges, { around: 0, reach: 8, step: 0.5 });
  return mostLevel(edges, { around: coarse, reach: 0.5, step: 0.1 });
}

/** Where brightness changes from one row to the next: the upper and lower edges of text, table and card. */
function verticalEdges({ pixels, width, height }: GreyPicture): GreyPicture {
  const edges = new Uint8Array(width * height);
  for (let at = 0; at < width * (height - 1); at += 1) edges[at] = Math.abs((pixels[at] ?? 0) - (pixels[at + width] ?? 0));
  return { pixels: edges, width, height };
}

/** The angle along which edges gather in few rows: there the sum of squares of the rows' sums is greatest. */
function mostLevel(edges: GreyPicture, search: { around: number; reach: number; step: number }): number {
  let best = { angle: search.around, gathered: -1 };
  const steps = Math.round(search.reach / search.step);
  for (let step = -steps; step <= steps; step += 1) {
    const angle = search.around + step * search.step;
    const gathered = rowSums(edges, angle).reduce((sum, row) => sum + row * row, 0);
    if (gathered > best.gathered) best = { angle, gathered };
  }
  return best.angle;
}

function rowSums({ pixels, width, height }: GreyPicture, angle: number): Float64Array {
  const slope = Math.tan((angle * Math.PI) / 180);
  const sums = new Float64Array(height);
  for (let x = 0; x < width; x += 1) {
    const shift = Math.round((x - width / 2) * slope);
    for (let y = Math.max(0, -shift); y < Math.min(height, height - shift); y += 1) {
      sums[y] = (sums[y] ?? 0) + (pixels[(y + shift) * width + x] ?? 0);
    }
  }
  return sums;
}
