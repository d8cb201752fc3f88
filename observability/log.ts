import { trace } from '@opentelemetry/api';
import pino, { type DestinationStream, type Logger } from 'pino';
import { redaction } from '../logging/redaction.ts';
import { handling } from './handling.ts';

/** A log whose lines name the request they belong to, and its trace when there is one. */
export function openLog(name: string, level: string, destination?: DestinationStream): Logger {
  return pino({ name, level, mixin: whatFor, ...redaction }, destination ?? pino.destination(1));
}

function whatFor(): Record<string, string> {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return { ...handling(), ...(traceId && { traceId }) };
}
