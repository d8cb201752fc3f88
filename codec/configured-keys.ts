import { z } from 'zod';

/** Payload keys as they are configured: `id:base64` of 32 bytes, several separated by commas. */
export const configuredKeys = z.string().transform((text, context) => {
  const keys = new Map<string, Uint8Array>();
  for (const part of text.split(',')) {
    const [id = '', base64 = ''] = part.split(':');
    const key = Buffer.from(base64, 'base64');
    if (!id || key.length !== 32)
      context.addIssue({ code: 'custom', message: 'must be id:base64 of 32 bytes, several separated by commas' });
    keys.set(id, key);
  }
  return keys;
});
