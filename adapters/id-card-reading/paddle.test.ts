import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPaddleModels } from './paddle-engine.ts';
import { findPaddlePackages } from './paddle-packages.ts';

test('a missing package is named together with the command that installs it', () => {
  const nothingInstalled = (name: string) => {
    throw new Error(`Cannot find module '${name}'`);
  };
  expect(() => findPaddlePackages(nothingInstalled)).toThrow(/needs the package paddleocr: npm install .*onnxruntime-node@/);
});

test('a missing model is named together with the command that fetches it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paddle-models-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'detection.onnx'), '');
  expect(() => findPaddleModels(folder)).toThrow(`recognition.onnx is not in ${folder}: node scripts/fetch-paddle-models.mjs ${folder}`);
});
