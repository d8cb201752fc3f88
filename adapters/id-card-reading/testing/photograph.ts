import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** How a drawing is turned into something like a photograph. The same seed gives the same picture. */
export type PhotographOptions = {
  /** Clockwise; default 0. */
  rotateDegrees?: number;
  /** How much desk is seen on each side, as a share of the card's width; default 0.06. */
  margin?: number;
  /** Standard deviation of the noise added to each channel, 0..255; default 0. */
  noise?: number;
  seed?: number;
  format?: 'jpeg' | 'png';
};

/** Lays a drawing on a desk with a margin around it, turns it and adds the camera's noise. */
export function photograph(card: Canvas, options: PhotographOptions = {}): Buffer {
  const { rotateDegrees = 0, margin = 0.06, noise = 0, seed = 1, format = 'jpeg' } = options;
  const desk = Math.round(card.width * margin);
  const picture = createCanvas(card.width + 2 * desk, card.height + 2 * desk);
  const context = picture.getContext('2d');
  context.fillStyle = '#8d8a86';
  context.fillRect(0, 0, picture.width, picture.height);
  context.translate(picture.width / 2, picture.height / 2);
  context.rotate((rotateDegrees * Math.PI) / 180);
  context.drawImage(card, -card.width / 2, -card.height / 2);
  if (noise > 0) addNoise(picture, noise, seed);
  return format === 'png' ? picture.toBuffer('image/png') : picture.toBuffer('image/jpeg', 88);
}

function addNoise(picture: Canvas, deviation: number, seed: number): void {
  const context = picture.getContext('2d');
  const pixels = context.getImageData(0, 0, picture.width, picture.height);
  const random = seededRandom(seed);
  for (let at = 0; at < pixels.data.length; at += 4) {
    for (let channel = at; channel < at + 3; channel += 1) {
      // The sum of three uniform numbers is near enough to a normal one, and far cheaper; its deviation is 0.5.
      const offset = (random() + random() + random() - 1.5) * 2 * deviation;
      pixels.data[channel] = (pixels.data[channel] ?? 0) + offset;
    }
  }
  context.putImageData(pixels, 0, 0);
}

/** A linear congruential generator: enough for noise, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
