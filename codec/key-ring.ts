import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals bytes with AES-256-GCM. Every sealed piece names its key, so that keys can be rotated while old pieces stay readable. */
export interface KeyRing {
  readonly currentKeyId: string;
  seal(clear: Uint8Array): Uint8Array;
  /** Throws when the key is not on the ring, or when a bit was changed. */
  open(sealed: Uint8Array): Uint8Array;
}

/** `keys`: key id → 32 bytes. Layout of a sealed piece: length of key id, key id, IV, tag, cipher text. */
export function keyRing(keys: ReadonlyMap<string, Uint8Array>, currentKeyId: string): KeyRing {
  const keyOf = (id: string) => {
    const key = keys.get(id);
    if (!key) throw new Error(`Payload key "${id}" is not configured`);
    return key;
  };
  const currentKey = keyOf(currentKeyId);
  const keyIdBytes = Buffer.from(currentKeyId);
  const head = Buffer.concat([Buffer.of(keyIdBytes.length), keyIdBytes]);

  return {
    currentKeyId,
    seal(clear) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, currentKey, iv, { authTagLength: TAG_BYTES });
      const text = Buffer.concat([cipher.update(clear), cipher.final()]);
      return Buffer.concat([head, iv, cipher.getAuthTag(), text]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const ivAt = 1 + (bytes[0] ?? 0);
      const textAt = ivAt + IV_BYTES + TAG_BYTES;
      const key = keyOf(keyIdOf(sealed));
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(ivAt, ivAt + IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(ivAt + IV_BYTES, textAt));
      return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]);
    },
  };
}

/** Which key opens a sealed piece. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).toString('utf8', 1, 1 + (sealed[0] ?? 0));
}

export function sealJson(ring: KeyRing, value: unknown): Uint8Array {
  return ring.seal(Buffer.from(JSON.stringify(value)));
}

export function openJson(ring: KeyRing, sealed: Uint8Array): unknown {
  return JSON.parse(Buffer.from(ring.open(sealed)).toString('utf8'));
}
