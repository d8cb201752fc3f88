import { expect, test, vi } from 'vitest';
import { tesseractIdCardReading } from './tesseract.ts';
import { startTesseract } from './tesseract-engine.ts';
import { drawLicence } from './testing/drawn-licence.ts';

vi.setConfig({ testTimeout: 30_000 });

test('an engine given nonsense rejects instead of leaving the caller waiting', async () => {
  const engine = await startTesseract();
  await expect(engine.recognise(Buffer.from('no picture'))).rejects.toThrow('tesseract failed');
  await engine.end();
});

test('a read that fails with its engine is followed by one with a new engine', async () => {
  const started: string[] = [];
  const reader = tesseractIdCardReading(async () => {
    const engine = await startTesseract();
    if (started.push('engine') === 1) await engine.end();
    return engine;
  });
  await expect(reader.read(drawLicence())).rejects.toThrow('tesseract was ended');
  expect(await reader.read(drawLicence())).toMatchObject({ kind: 'read' });
  expect(started).toHaveLength(2);
  await reader.close();
});

test('an engine that cannot be started is told to the caller and tried again', async () => {
  let refusals = 1;
  const reader = tesseractIdCardReading(async () => {
    if (refusals-- > 0) throw new Error('no threads left');
    return startTesseract();
  });
  await expect(reader.read(drawLicence())).rejects.toThrow('no threads left');
  expect(await reader.read(drawLicence())).toMatchObject({ kind: 'read' });
  await reader.close();
});
