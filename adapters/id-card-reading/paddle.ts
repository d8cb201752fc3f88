import { cutAtGaps } from './gaps.ts';
import { readLicence } from './licence-reading.ts';
import { findPaddleModels, type PaddleEngine, startPaddle } from './paddle-engine.ts';
import { findPaddlePackages } from './paddle-packages.ts';
import type { IdCardReading, IdCardReadingResult } from './port.ts';
import { rowsOf } from './rows.ts';
import { unlessAborted } from './unless-aborted.ts';
import { greyPart, levelled } from './upright.ts';
import { wholePicture } from './where-the-card-is.ts';

const pixelsAcross = 1600;

/**
 * The accurate reader: PP-OCRv6 small. It needs two packages that are not installed by default and a folder of models
 * (`scripts/fetch-paddle-models.mjs`); throws an Error that says what to do when something of that is missing.
 */
export function paddleIdCardReading(modelsFolder: string): IdCardReading {
  findPaddlePackages();
  findPaddleModels(modelsFolder);

  let engine: Promise<PaddleEngine> | null = null;
  let idle: Promise<unknown> = Promise.resolve();

  async function readPicture(image: Uint8Array): Promise<IdCardReadingResult> {
    const picture = await greyPart(await levelled(image), wholePicture, pixelsAcross);
    engine ??= startPaddle(modelsFolder);
    const used = engine;
    try {
      const lines = await (await used).recognise(picture);
      return readLicence(rowsOf(lines.flatMap((line) => cutAtGaps(line, picture))));
    } catch (error) {
      // The next read gets a new engine; this one is let go without asking it anything more.
      if (engine === used) engine = null;
      throw error;
    }
  }

  /** One after the other: a read takes all processors anyway, and an engine must not be ended under a read. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = idle.then(work);
    idle = turn.catch(() => {});
    return turn;
  }

  return {
    name: 'paddle',
    read: (image, signal) =>
      unlessAborted(signal, () =>
        inTurn(async () => {
          signal?.throwIfAborted();
          return readPicture(image);
        }),
      ),
    close: () =>
      inTurn(async () => {
        const ending = engine;
        engine = null;
        await (await ending)?.end();
      }),
  };
}
