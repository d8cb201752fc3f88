import { type Area, within } from './crop.ts';

/** More does not read better, and takes longer over a phone's network. */
const longestSide = 2400;

/**
 * A JPEG of the whole of `source`, or of a part of it. Drawing it anew also leaves out what a camera writes beside the picture,
 * the place above all.
 */
export function drawPicture(source: CanvasImageSource, area: Area): Promise<Blob> {
  const size = within(area, longestSide);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw on a canvas');
  context.drawImage(source, area.x, area.y, area.width, area.height, 0, 0, size.width, size.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded'))), 'image/jpeg', 0.92);
  });
}

/** A chosen file as a JPEG that stands upright; undefined when it is no picture this browser can open. */
export async function pictureFrom(file: File): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const picture = await drawPicture(bitmap, { x: 0, y: 0, width: bitmap.width, height: bitmap.height });
  bitmap.close();
  return picture;
}
