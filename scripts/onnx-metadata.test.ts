import { expect, test } from 'vitest';
import { onnxMetadata } from './onnx-metadata.mjs';

/** A length-delimited protobuf field; lengths below 16,384 only. */
const field = (number: number, content: Buffer | string) => {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([number * 8 + 2, (bytes.length % 128) + 128, bytes.length >> 7]), bytes]);
};
const pair = (key: string, value: string) => field(14, Buffer.concat([field(1, key), field(2, value)]));

test('the pairs are found among the other fields of a model', () => {
  const irVersion = Buffer.from([1 * 8, 0x88, 0x01]);
  const characters = '!\n"\n𛄁\n'.repeat(100);
  const model = Buffer.concat([irVersion, field(2, 'paddle2onnx'), field(7, 'graph'), pair('character', characters), pair('author', '')]);
  expect([...onnxMetadata(model)]).toEqual([
    ['character', characters],
    ['author', ''],
  ]);
});

test('what is not an ONNX file is refused', () => {
  expect(() => onnxMetadata(Buffer.from('<html>'))).toThrow('not an ONNX file');
});
