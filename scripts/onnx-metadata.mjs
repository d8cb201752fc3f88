// An ONNX file is one protobuf message (ModelProto in onnx.proto); its field 14 repeats pairs of key (1) and value (2).
const metadataProps = 14;

/**
 * The key-value pairs a model's author put into an ONNX file.
 * @param {Buffer} model
 * @returns {Map<string, string>}
 */
export function onnxMetadata(model) {
  const pairs = [...fields(model)].filter(({ number }) => number === metadataProps);
  return new Map(
    pairs.map(({ bytes }) => {
      const parts = new Map([...fields(bytes)].map((part) => [part.number, part.bytes.toString('utf8')]));
      return [parts.get(1) ?? '', parts.get(2) ?? ''];
    }),
  );
}

/**
 * The length-delimited fields of a protobuf message; numbers are passed over.
 * @param {Buffer} message
 * @returns {Generator<{ number: number, bytes: Buffer }>}
 */
function* fields(message) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message.readUInt8(at++);
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const wireType = tag % 8;
    if (wireType === 0) varint();
    else if (wireType === 1) at += 8;
    else if (wireType === 5) at += 4;
    else if (wireType === 2) {
      const length = varint();
      yield { number: Math.floor(tag / 8), bytes: message.subarray(at, at + length) };
      at += length;
    } else throw new Error(`not an ONNX file: wire type ${wireType} at byte ${at}`);
  }
}
