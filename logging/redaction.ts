import type { Logger, LoggerOptions } from 'pino';
import { safeError } from './safe-error.ts';
import { safeText } from './safe-text.ts';

/** Whatever stands under these names was typed, or opens something. */
const secrets =
  /^(password|passwordAgain|passwordHash|pin|code|codes|token|cookie|authorization|secret|parameters|args|query|body|email|phone|to|values|answer|details)$/i;
const DEEPEST = 4;

/**
 * How every log of ours is written: errors are cut down to what says where it broke, wherever in a line they stand, also as causes
 * of each other; what stands under a name of something typed is left out.
 */
export const redaction = {
  serializers: { err: (error: unknown) => (error instanceof Error ? safeError(error) : error) },
  formatters: { log: (fields) => cleanFields(fields, 0) },
  hooks: {
    logMethod(args, method) {
      const [first, text, ...rest] = args;
      // pino makes the message of a line without one out of the error's.
      const error: unknown = first instanceof Error ? first : isFields(first) ? first.err : undefined;
      if (!(error instanceof Error) || text !== undefined) return method.apply(this, args);
      const fields: Record<string, unknown> = isFields(first) ? first : {};
      return method.apply(this, [{ ...fields, err: error }, safeText(error.message), ...rest]);
    },
  },
} satisfies LoggerOptions;

/**
 * An error that nobody caught is logged like every other one, and ends the process: Node would print all that hangs on it.
 * @param log whose last line it is
 */
export function logLastWords(log: Logger): void {
  const last = (error: unknown) => {
    log.fatal({ err: error }, 'Ended by an error that nobody caught');
    process.exit(1);
  };
  process.on('uncaughtException', last);
  process.on('unhandledRejection', last);
}

function cleanFields(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, secrets.test(name) ? '…' : clean(value, depth)]));
}

function clean(value: unknown, depth: number): unknown {
  if (value instanceof Error) return safeError(value);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return depth < DEEPEST ? value.map((one) => clean(one, depth + 1)) : '…';
  return isFields(value) ? (depth < DEEPEST ? cleanFields(value, depth + 1) : '…') : value;
}

/** A plain object. Requests, responses and the like have serializers of their own. */
function isFields(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
