import sharp from 'sharp';

const WIDTH = 1280;
const HEIGHT = 960;

/** A film of one frame, for Chromium's fake camera: YUV4MPEG2, 4:2:0. The picture fills the width, black above and below. */
export async function stillFilm(picture: Buffer): Promise<Buffer> {
  const rgb = await sharp(picture).resize(WIDTH, HEIGHT, { fit: 'contain', background: 'black' }).removeAlpha().raw().toBuffer();
  const luma = Buffer.alloc(WIDTH * HEIGHT);
  const blue = Buffer.alloc((WIDTH * HEIGHT) / 4);
  const red = Buffer.alloc((WIDTH * HEIGHT) / 4);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = (y * WIDTH + x) * 3;
      const [r = 0, g = 0, b = 0] = rgb.subarray(at, at + 3);
      // ITU-R BT.601, studio range.
      luma[y * WIDTH + x] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      const quarter = (y >> 1) * (WIDTH >> 1) + (x >> 1);
      blue[quarter] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      red[quarter] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
  }
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\nFRAME\n`), luma, blue, red]);
}
