import { afterAll, describe, expect, test } from 'vitest';
import { checkImage } from './image.ts';
import { paddleIdCardReading } from './paddle.ts';
import type { IdCardReading } from './port.ts';
import { tesseractIdCardReading } from './tesseract.ts';
import { drawLicence } from './testing/drawn-licence.ts';
import { drawBlur, drawReceipt } from './testing/drawn-others.ts';
import { exampleLicence, type LicenceFields, syntheticLicenceNumber } from './testing/licence-fields.ts';

// The accurate reader takes part where its packages and models are installed; its own test tells what it says where they are not.
const paddleModels = process.env.PADDLE_MODELS;
const implementations: IdCardReading[] = [tesseractIdCardReading(), ...(paddleModels ? [paddleIdCardReading(paddleModels)] : [])];

const sure = ({ familyName, givenName, birthDate, licenceNumber, expiresOn }: LicenceFields) => ({
  ...{ familyName, givenName, birthDate, licenceNumber, expiresOn },
});

const people: LicenceFields[] = [
  exampleLicence,
  {
    ...{ familyName: '佐々木', givenName: '健太郎', birthDate: '1978-11-30', band: 'blue', conditions: '準中型車（５ｔ）に限る' },
    ...{ address: '神奈川県横浜市西区みなとみらい２丁目３番１号', licenceNumber: syntheticLicenceNumber('4596123487', 2) },
    ...{ issuedOn: '2021-12-01', expiresOn: '2026-12-30' },
  },
  {
    ...{ familyName: '伊藤', givenName: '翔', birthDate: '2004-07-21', band: 'green', conditions: '' },
    ...{ address: '愛知県名古屋市中村区名駅４丁目７番１号', licenceNumber: syntheticLicenceNumber('5423998877') },
    ...{ issuedOn: '2023-08-01', expiresOn: '2026-08-21' },
  },
];

describe.each(implementations)('reading an ID card with $name', { timeout: 30_000 }, (reader) => {
  afterAll(() => reader.close());

  test.each(people)('the licence of $familyName $givenName, turned and with noise, is read', async (person) => {
    const photo = await checkImage(drawLicence(person, { rotateDegrees: 1.5, noise: 8, seed: 7 }));
    const result = await reader.read(photo.kind === 'ok' ? photo.image : new Uint8Array());
    expect(result).toMatchObject({ kind: 'read', reading: { ...sure(person), address: person.address.normalize('NFKC') } });
  });

  test('a card photographed from further away and turned the other way is read', async () => {
    const photo = drawLicence(exampleLicence, { rotateDegrees: -2, noise: 8, margin: 0.35 });
    expect(await reader.read(photo)).toMatchObject({ kind: 'read', reading: sure(exampleLicence) });
  });

  test('how sure it is lies between nothing and everything', async () => {
    const result = await reader.read(drawLicence());
    const confidence = result.kind === 'read' ? result.reading.confidence : Number.NaN;
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test('a receipt is not a licence', async () => {
    expect(await reader.read(drawReceipt({ rotateDegrees: 1, noise: 8 }))).toEqual({ kind: 'not-a-licence' });
  });

  test('a picture out of focus is unreadable', async () => {
    expect(await reader.read(drawBlur({ noise: 4 }))).toEqual({ kind: 'unreadable' });
  });

  test('two pictures read at once are not mixed up', async () => {
    const results = await Promise.all(people.slice(0, 2).map((person) => reader.read(drawLicence(person, { rotateDegrees: 1 }))));
    expect(results).toMatchObject(people.slice(0, 2).map((person) => ({ kind: 'read', reading: sure(person) })));
  });

  test('an aborted read rejects with its reason, and the next one works', async () => {
    const abort = new AbortController();
    const reading = reader.read(drawLicence(), abort.signal);
    abort.abort(new Error('the customer went back'));
    await expect(reading).rejects.toThrow('the customer went back');
    await expect(reader.read(drawLicence(), abort.signal)).rejects.toThrow('the customer went back');
    expect(await reader.read(drawLicence())).toMatchObject({ kind: 'read' });
  });

  test('bytes that are no picture reject, and the next read works', async () => {
    await expect(reader.read(Buffer.from('no picture'))).rejects.toThrow();
    expect(await reader.read(drawLicence())).toMatchObject({ kind: 'read' });
  });

  test('closing twice is allowed, and a read after closing starts again', async () => {
    await reader.close();
    await reader.close();
    expect(await reader.read(drawLicence())).toMatchObject({ kind: 'read' });
  });
});
