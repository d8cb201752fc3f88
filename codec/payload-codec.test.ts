import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { keyRing } from './key-ring.ts';
import { payloadCodec } from './payload-codec.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];
const codec = payloadCodec(keyRing(new Map([['2026', first]]), '2026'));
const payload = defaultPayloadConverter.toPayload({ familyName: '豊田' });

describe('what Temporal stores', () => {
  it('comes back as it was', async () => {
    const [opened] = await codec.decode(await codec.encode([payload]));
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual({ familyName: '豊田' });
  });

  it('is sealed, and names the key it was sealed with', async () => {
    const [sealed] = await codec.encode([payload]);
    const metadata = Object.entries(sealed?.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString()]);
    expect(Object.fromEntries(metadata)).toEqual({ encoding: 'binary/encrypted', 'encryption-key-id': '2026' });
    expect(Buffer.from(sealed?.data ?? []).includes('豊田')).toBe(false);
  });

  it('of an older key can still be read', async () => {
    const rotated = payloadCodec(
      keyRing(
        new Map([
          ['2027', second],
          ['2026', first],
        ]),
        '2027',
      ),
    );
    const [opened] = await rotated.decode(await codec.encode([payload]));
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual({ familyName: '豊田' });
  });

  it('of a key that is not configured is refused, and the key named', async () => {
    const other = payloadCodec(keyRing(new Map([['2027', second]]), '2027'));
    await expect(codec.encode([payload]).then((sealed) => other.decode(sealed))).rejects.toThrow('Payload key "2026" is not configured');
  });

  it('was stored in the clear by others stays readable', async () => {
    expect(await codec.decode([payload])).toEqual([payload]);
  });
});
