import { cutAtGaps } from './gaps.ts';
import { readLicence } from './licence-reading.ts';
import { isComplete, mergeResults } from './merge-readings.ts';
import type { TextLine } from './ocr-text.ts';
import type { IdCardReading, IdCardReadingResult } from './port.ts';
import { rowsOf } from './rows.ts';
import { startTesseract, type TesseractEngine } from './tesseract-engine.ts';
import { unlessAborted } from './unless-aborted.ts';
import { type GreyPicture, greyPart, levelled, pngOf } from './upright.ts';
import { whereTheCardIs, wholePicture } from './where-the-card-is.ts';

/** Pixels across what is looked at. Larger print is read worse: it is best when a name's characters are some 35 pixels high. */
const firstLook = 1100;
const closerLook = 1300;

/** The embedded reader: everything it needs comes with the packages; one worker thread is started at the first read and kept. */
export function tesseractIdCardReading(start: () => Promise<TesseractEngine> = startTesseract): IdCardReading {
  let engine: Promise<TesseractEngine> | null = null;

  async function endEngine(): Promise<void> {
    const ending = engine;
    engine = null;
    // An engine that did not start has nothing to end, and whoever started it has been told why.
    const running = await ending?.catch(() => null);
    await running?.end();
  }

  async function recognise(png: Buffer): Promise<TextLine[]> {
    engine ??= start();
    const used = engine;
    try {
      return await (await used).recognise(png);
    } catch (error) {
      // After a failure nothing is known of the thread; the next read gets a new one.
      if (engine === used) await endEngine();
      throw error;
    }
  }

  async function readPicture(image: Uint8Array): Promise<IdCardReadingResult> {
    const picture = await levelled(image);
    const whole = await greyPart(picture, wholePicture, firstLook);
    const lines = await recognise(await pngOf(whole));
    const first = resultOf(lines, whole);
    if (isComplete(first)) return first;
    const card = await greyPart(picture, whereTheCardIs(lines, whole), closerLook);
    return mergeResults(resultOf(await recognise(await pngOf(card)), card), first);
  }

  return {
    name: 'tesseract',
    read: (image, signal) => unlessAborted(signal, () => readPicture(image)),
    close: endEngine,
  };
}

function resultOf(lines: readonly TextLine[], picture: GreyPicture): IdCardReadingResult {
  return readLicence(rowsOf(lines.flatMap((line) => cutAtGaps(line, picture))));
}
