import { createRequire } from 'node:module';
import { z } from 'zod';

/** The part of `paddleocr` 1.2 used here. The package is optional, so its own types may be missing when this is compiled. */
export type PaddleService = {
  initialize(): Promise<void>;
  recognize(picture: { width: number; height: number; data: Uint8Array }): Promise<unknown>;
  destroy(): Promise<void>;
};

type PaddleOptions = {
  ort: unknown;
  modelPreset: 'PP-OCRv6_small';
  detection: { modelBuffer: ArrayBuffer };
  recognition: { modelBuffer: ArrayBuffer; charactersDictionary: string[] };
};

type PaddlePackages = { PaddleOcrService: new (options: PaddleOptions) => PaddleService; ort: unknown };

const methods = ['initialize', 'recognize', 'destroy'];
const paddleocr = z.object({
  PaddleOcrService: z.custom<PaddlePackages['PaddleOcrService']>(
    (value) => typeof value === 'function' && methods.every((method) => method in value.prototype),
    'is not the class it was in version 1.2',
  ),
});

const require = createRequire(import.meta.url);
const installing = 'npm install --no-save --ignore-scripts paddleocr@1.2.0 onnxruntime-node@1.30.0';

/** Throws an Error that says what to install when the two packages are not there. */
export function findPaddlePackages(resolve: (name: string) => string = require.resolve): void {
  for (const name of ['paddleocr', 'onnxruntime-node']) {
    try {
      resolve(name);
    } catch (cause) {
      throw new Error(`The accurate ID-card reader needs the package ${name}: ${installing}`, { cause });
    }
  }
}

/** Loads the two packages; the runtime's native library takes some 30 MB, so this is left to the first read. */
export function loadPaddlePackages(): PaddlePackages {
  return { PaddleOcrService: paddleocr.parse(require('paddleocr')).PaddleOcrService, ort: require('onnxruntime-node') };
}
