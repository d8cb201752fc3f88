import { safeText } from './safe-text.ts';

/** What is logged of an error. Nothing else of it is: libraries hang statements, parameters, bodies and answers on theirs. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: SafeError;
  readonly [particular: string]: unknown;
}

/** Names and numbers that say where it broke and hold nothing of a person: of Node, of Postgres, of HTTP and gRPC, of Temporal. */
const particulars = [
  'code',
  'errno',
  'syscall',
  'port',
  'severity',
  'routine',
  'schema_name',
  'table_name',
  'column_name',
  'constraint_name',
  'status',
  'statusCode',
  'responseCode',
  'command',
  'activityType',
  'workflowType',
  'retryState',
  'failureType',
  'nonRetryable',
] as const;

const DEEPEST = 5;

/** Messages that quote what was read, whatever it was: parsers, and Postgres about data (class 22). */
const quoting = /^(SyntaxError|ZodError|\$ZodError)$/;

export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something that is no error was thrown' };
  const type = String(error.name);
  const kept = particulars.flatMap((name): [string, unknown][] => {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string') return [[name, safeText(value)]];
    return typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [];
  });
  const code: unknown = Reflect.get(error, 'code');
  const quotes = quoting.test(type) || (typeof code === 'string' && /^22/.test(code));
  const failureType: unknown = Reflect.get(error, 'type');
  return {
    type: typeof failureType === 'string' ? safeText(failureType) : safeText(type),
    message: quotes ? '…' : safeText(error.message),
    ...Object.fromEntries(kept),
    ...(error.stack !== undefined && { stack: framesOf(error.stack) }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: safeError(error.cause, depth + 1) }),
  };
}

/** A stack begins with the message, which may have many lines. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => safeText(line))
    .join('\n');
}
