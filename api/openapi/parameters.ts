import { KEY_LENGTH } from '../answers/request.ts';
import { LONGEST_WAIT_SECONDS } from '../routers/following.ts';
import type { Json } from './schema.ts';

export const path = (name: string, schema: Json = { type: 'string' }): Json => ({ name, in: 'path', required: true, schema });

export const header = (name: string, description: string, schema: Json = {}): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string', ...schema },
});

export const query = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

export const id = path('id', { type: 'string', format: 'uuid' });
export const asStaff = query('as', 'Act as the staff or the support agent that is signed in', {
  type: 'string',
  enum: ['staff', 'reviewer'],
});
export const wait = query('wait', 'Seconds', { type: 'integer', minimum: 0, maximum: LONGEST_WAIT_SECONDS });
export const idempotencyKey = header('Idempotency-Key', 'The same key and body give the same answer', { maxLength: KEY_LENGTH });
export const ifNoneMatch = header('If-None-Match', 'The revision that was seen');
export const acceptSession = header(
  'Accept-Session',
  '`bearer`: a new session’s token comes in the answer, as `session`, instead of a cookie',
);
export const posting = [idempotencyKey, header('If-Match', 'The revision that was seen')];
