import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createWorker, OEM, type Page, PSM } from 'tesseract.js';
import type { TextLine } from './ocr-text.ts';

export type TesseractEngine = {
  /** Rejects when the engine fails, has been ended, or does not answer in time; it is of no use afterwards and must be ended. */
  recognise(png: Buffer): Promise<TextLine[]>;
  end(): Promise<void>;
};

/** Of the package's two networks the one that came out better on drawn licences: the other reads digits as ①②③. */
const model = createRequire(import.meta.url).resolve('@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz');
const answerWithin = 60_000;

/** Starts a worker thread with the Japanese model from the installed package; nothing is fetched, nothing is cached on disk. */
export async function startTesseract(): Promise<TesseractEngine> {
  const { failed, fail } = failure();
  const errorHandler = (cause: unknown) => fail(new Error('tesseract failed', { cause }));
  // tesseract.js leaves its promises open when its thread dies or the model cannot be loaded, so every wait races with `failed`.
  const answered = <Result>(work: Promise<Result>): Promise<Result> => {
    const timer = setTimeout(() => fail(new Error(`tesseract did not answer within ${answerWithin} ms`)), answerWithin);
    return Promise.race([failed, work]).finally(() => clearTimeout(timer));
  };

  const options = { langPath: dirname(model), cacheMethod: 'none', gzip: true, errorHandler };
  const worker = await answered(createWorker('jpn', OEM.LSTM_ONLY, options));
  // The thread is not in the published types; without a listener its failure would end the whole process.
  if ('worker' in worker && worker.worker instanceof Worker) worker.worker.on('error', errorHandler).on('exit', errorHandler);
  // A picture says nothing of its resolution; when told one, the engine does not guess.
  await answered(worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: '300' }));

  let ended = false;
  return {
    recognise: async (png) => {
      if (ended) throw new Error('tesseract was ended');
      return linesOf((await answered(worker.recognize(png, {}, { text: false, blocks: true }))).data);
    },
    end: async () => {
      ended = true;
      fail(new Error('tesseract was ended'));
      await worker.terminate();
    },
  };
}

/** A promise that only ever rejects, and what makes it do so. */
function failure(): { failed: Promise<never>; fail: (error: Error) => void } {
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It may fail while nobody waits; whoever asks next is told.
  failed.catch(() => {});
  return { failed, fail };
}

/** The confidence of words tells blur from print; that of characters is high even for grain. */
function linesOf(page: Page): TextLine[] {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(({ bbox: { x0: left, y0: top, x1: right, y1: bottom }, words }) => ({
    ...{ left, top, right, bottom },
    characters: words.flatMap((word) =>
      word.symbols.map(({ text, bbox }) => ({ text, confidence: word.confidence / 100, middle: (bbox.x0 + bbox.x1) / 2 })),
    ),
  }));
}
