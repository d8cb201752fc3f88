import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signed event that is older is a repetition by somebody who overheard it. */
const TOLERANCE_SECONDS = 300;

interface Signed {
  readonly header: string | string[] | undefined;
  readonly body: Buffer;
  readonly secret: string;
  readonly now: Date;
}

/** `t=<unix seconds>,v1=<hex of HMAC-SHA-256(secret, t.body)>`. Several v1 stand there while a secret is being replaced; one must fit. */
export function isSignedBy({ header, body, secret, now }: Signed): boolean {
  if (typeof header !== 'string') return false;
  const parts = header.split(',').map((part) => part.trim().split('='));
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^[0-9]{1,12}$/.test(time)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return parts.some(([name, value = '']) => name === 'v1' && /^[0-9a-f]{64}$/.test(value) && matches(expected, value));
}

function matches(expected: Buffer, hex: string): boolean {
  return timingSafeEqual(expected, Buffer.from(hex, 'hex'));
}

/** The signed body as JSON; undefined when it is none, which no schema accepts. */
export function signedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
