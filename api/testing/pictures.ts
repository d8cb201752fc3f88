import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawLicence } from '../../adapters/id-card-reading/testing/drawn-licence.ts';
import { drawBlur, drawReceipt } from '../../adapters/id-card-reading/testing/drawn-others.ts';
import { type ApiClient, problemOf, type Reply, viewOf } from '../../testing/api-client.ts';
import { arriveAt, type Running } from './arrive.ts';

const camera = { answers: { 'input-method': { method: 'camera' } } };

/** ID cards, from the phone's camera to the form. */
export function pictures(running: Running): void {
  describe('a picture of a licence', () => {
    let client: ApiClient;
    const photographer = async () => {
      client ??= (await arriveAt('capture', running(), camera)).client;
      return client;
    };
    const stored = async () => running().database.sql`select image from captures where procedure_id = ${client.view.id}`;

    it.for([
      ['a text', Buffer.from('no picture')],
      ['nothing', Buffer.alloc(0)],
      ['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')],
      ['half a photograph', drawLicence().subarray(0, 20_000)],
    ] as const)('is none when it is %s: 415', async ([, bytes]) => {
      const told = problemOf(await (await photographer()).capture(bytes), 'not-an-image');
      expect(told).toMatchObject({ status: 415, errors: [{ pointer: '/capture', code: 'capture-not-an-image' }] });
    });

    it('of more than 10 MB is refused with 413, and the text says how much may be sent', async () => {
      const told = problemOf(await (await photographer()).capture(Buffer.alloc(10 * 1024 * 1024 + 1)), 'body-too-large');
      expect(told).toMatchObject({ status: 413, detail: expect.stringContaining('10MB') });
    });

    it('too small to be read is refused with 422', async () => {
      const small = createCanvas(300, 200).toBuffer('image/jpeg');
      expect(problemOf(await (await photographer()).capture(small), 'invalid-answer').errors).toMatchObject([
        { code: 'capture-too-small' },
      ]);
      expect(await stored()).toEqual([]);
    });

    it('sent twice with the same key is one capture, sealed in the database', async () => {
      await photographer();
      const key = { 'Idempotency-Key': randomUUID() };
      const picture = drawReceipt();
      const [first, again] = [await client.capture(picture, key), await client.capture(picture, key)];
      expect(first.status).toBe(201);
      expect(again.body).toEqual(first.body);
      const rows = await stored();
      expect(rows).toHaveLength(1);
      expect(Buffer.from(rows[0]?.image).includes(Buffer.from('JFIF'))).toBe(false);
    });

    it('that shows something else, or cannot be read, is told with what to do, and the same step is open again', async () => {
      await photographer();
      expect(await read(drawReceipt())).toMatchObject({
        name: 'capture',
        problems: [{ pointer: '/capture', code: 'not-a-licence', detail: expect.stringContaining('オモテ面') }],
      });
      expect(await read(drawBlur())).toMatchObject({
        name: 'capture',
        problems: [{ code: 'capture-unreadable', detail: expect.stringContaining('明るい場所') }],
      });
    });

    it('fills in the form, and is deleted when read', async () => {
      await photographer();
      await running().database.sql`delete from captures where procedure_id = ${client.view.id}`;
      const licence = { familyName: '山田', givenName: '花子', birthDate: '1985-01-15' };
      expect(await read(drawLicence())).toMatchObject({ name: 'capture-review', show: licence });
      expect(await stored()).toEqual([]);
      const { step } = viewOf(await client.answer('capture-review', { next: true }));
      expect(step).toMatchObject({ name: 'personal-details', values: { ...licence, prefecture: '東京都', city: '千代田区' } });
    });

    it('of another procedure, or one that is gone, is not known', async () => {
      const { client: other } = await arriveAt('capture', running(), camera);
      const theirs = captureOf(await other.capture(drawReceipt()));
      const { client: mine } = await arriveAt('capture', running(), camera);
      for (const capture of [theirs, randomUUID(), 'no-uuid']) {
        expect(problemOf(await mine.answer('capture', { capture }), 'invalid-answer').errors).toMatchObject([{ code: 'capture-unknown' }]);
      }
      expect(viewOf(await mine.answer('capture', { byHand: true })).step.name).toBe('personal-details');
    });

    async function read(picture: Buffer) {
      viewOf(await client.answer('capture', { capture: captureOf(await client.capture(picture)) }));
      while (client.view.step.kind === 'wait') await client.look({ 'If-None-Match': `"${client.view.revision}"` }, '?wait=25');
      return client.view.step;
    }
  });
}

function captureOf({ body, status }: Reply): string {
  if (typeof body === 'object' && body !== null && 'capture' in body && typeof body.capture === 'string') return body.capture;
  throw new Error(`A capture was expected, and not ${status} ${JSON.stringify(body)}`);
}
