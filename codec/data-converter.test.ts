import { randomBytes } from 'node:crypto';
import { ApplicationFailure, DefaultFailureConverter, defaultPayloadConverter } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import { describe, expect, it } from 'vitest';
import { sealingDataConverter } from './data-converter.ts';
import { keyRing } from './key-ring.ts';

const converter = loadDataConverter(sealingDataConverter(keyRing(new Map([['2026', randomBytes(32)]]), '2026')));

describe('a failure that Temporal stores', () => {
  it('has its message, stack and details sealed, and its type in the clear', async () => {
    const failure = ApplicationFailure.create({ type: 'stale-revision', message: 'typed: 豊田', details: [{ typed: '花子' }] });
    const sealed = await encodeErrorToFailure(converter, failure);
    expect(sealed.applicationFailureInfo?.type).toBe('stale-revision');
    for (const typed of ['豊田', '花子', 'data-converter.test']) expect(JSON.stringify(sealed)).not.toContain(typed);
    expect(sealed.message).toBe('Encoded failure');

    const opened = await decodeOptionalFailureToOptionalError(converter, sealed);
    expect(opened).toMatchObject({ type: 'stale-revision', message: 'typed: 豊田', details: [{ typed: '花子' }] });
  });

  it('that was stored in the clear before stays readable', async () => {
    const clear = new DefaultFailureConverter().errorToFailure(new Error('in the clear'), defaultPayloadConverter);
    expect((await decodeOptionalFailureToOptionalError(converter, clear))?.message).toBe('in the clear');
  });
});
