import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { TextLine } from './ocr-text.ts';
import { loadPaddlePackages } from './paddle-packages.ts';
import type { GreyPicture } from './upright.ts';

export type PaddleEngine = { recognise(picture: GreyPicture): Promise<TextLine[]>; end(): Promise<void> };

const files = { detection: 'detection.onnx', recognition: 'recognition.onnx', characters: 'characters.txt' };

const recognised = z.array(
  z.object({
    text: z.string(),
    confidence: z.number(),
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
);

/** Throws an Error that says how to get the models when one is not there. */
export function findPaddleModels(folder: string): void {
  const missing = Object.values(files).find((file) => !existsSync(join(folder, file)));
  if (missing) throw new Error(`${missing} is not in ${folder}: node scripts/fetch-paddle-models.mjs ${folder}`);
}

export async function startPaddle(folder: string): Promise<PaddleEngine> {
  const { PaddleOcrService, ort } = loadPaddlePackages();
  const [detection, recognition, characters] = await Promise.all([
    modelIn(join(folder, files.detection)),
    modelIn(join(folder, files.recognition)),
    readFile(join(folder, files.characters), 'utf8'),
  ]);
  const service = new PaddleOcrService({
    ort,
    modelPreset: 'PP-OCRv6_small',
    detection: { modelBuffer: detection },
    // The model's last output is a space, which its list of characters leaves out.
    recognition: { modelBuffer: recognition, charactersDictionary: [...characters.split('\n'), ' '] },
  });
  await service.initialize();

  return {
    recognise: async ({ pixels, width, height }) => {
      const found = recognised.parse(await service.recognize({ width, height, data: pixels }));
      return found.map(({ text, confidence, box }) => lineOf(text, confidence, box));
    },
    end: () => service.destroy(),
  };
}

/** A whole ArrayBuffer of its own: a Buffer may be a window into a shared one. */
async function modelIn(file: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(file)).buffer;
}

/**
 * The engine does not say where in its box a character stands, so they are spread evenly, half-width ones on half the room. Its
 * boxes reach beyond the text into the table's lines, which would hide the gaps between the characters.
 */
function lineOf(text: string, confidence: number, box: { x: number; y: number; width: number; height: number }): TextLine {
  const printed = [...text.replace(/\s/gu, '')];
  const widths = printed.map((character) => (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1));
  const unit = box.width / widths.reduce((sum, width) => sum + width, 0);
  let reached = box.x;
  const characters = printed.map((character, at) => {
    const room = (widths[at] ?? 1) * unit;
    reached += room;
    return { text: character, confidence, middle: reached - room / 2 };
  });
  const lines = Math.round(box.height * 0.15);
  const [left, top] = [Math.round(box.x), Math.round(box.y) + lines];
  return { left, top, right: Math.round(box.x + box.width), bottom: Math.round(box.y + box.height) - lines, characters };
}
