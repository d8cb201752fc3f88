// Gets the PP-OCRv6 small models for the accurate ID-card reader: `node scripts/fetch-paddle-models.mjs <folder>`.
// They come in the Python wheel `rapidocr`, by pip from whichever package index this machine is set up for. Needs Python 3 with pip.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { onnxMetadata } from './onnx-metadata.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/fetch-paddle-models.mjs <folder>');
  process.exit(1);
}

const python = process.env.PYTHON ?? 'python3';
const work = mkdtempSync(join(tmpdir(), 'paddle-models-'));
try {
  run('-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', '--dest', work, 'rapidocr==3.10.0');
  const wheel = readdirSync(work).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error('pip reported success but left no wheel');
  run('-m', 'zipfile', '-e', join(work, wheel), work);

  const models = join(work, 'rapidocr', 'models');
  const recognition = join(models, 'PP-OCRv6_rec_small.onnx');
  // The characters a recognition model knows, one a line in the order of its outputs, are kept inside the model file.
  const characters = onnxMetadata(readFileSync(recognition)).get('character');
  if (!characters) throw new Error('the recognition model names no characters; has the wheel changed?');

  mkdirSync(folder, { recursive: true });
  cpSync(join(models, 'PP-OCRv6_det_small.onnx'), join(folder, 'detection.onnx'));
  cpSync(recognition, join(folder, 'recognition.onnx'));
  writeFileSync(join(folder, 'characters.txt'), characters);
  console.log(`PP-OCRv6 small is in ${folder}: set PADDLE_MODELS to that folder.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @param {string[]} args */
function run(...args) {
  try {
    execFileSync(python, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (cause) {
    throw new Error(`${python} ${args.slice(0, 3).join(' ')} failed. Python 3 with pip is needed; PYTHON may name another one.`, { cause });
  }
}
