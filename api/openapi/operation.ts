import type { ProblemCode } from '../contract/problem.ts';
import { problemResponses, writing } from './problems.ts';
import { type Json, view } from './schema.ts';

interface Operation {
  readonly parameters?: readonly Json[];
  readonly body?: Json;
  readonly bodyOptional?: boolean;
  readonly image?: boolean;
  /** Schema of what 200 answers. */
  readonly ok?: Json;
  /** Schema of what 201 answers. */
  readonly created?: Json;
  readonly empty?: boolean;
  readonly stream?: boolean;
  /** 304: nothing has changed. */
  readonly unchanged?: boolean;
  /** Where a browser is sent instead of an answer. */
  readonly redirect?: 302 | 303;
  /** Answers say where what was made or joined is found. */
  readonly located?: boolean;
  /** Codes that this operation can be refused with, beside those that any can. */
  readonly problems?: readonly ProblemCode[];
  /** Without signing in. */
  readonly open?: boolean;
  /** It changes nothing. */
  readonly reads?: boolean;
}

/** One operation, with every status that it answers: another one is a fault of the service. */
export function operation(operationId: string, summary: string, tag: string, options: Operation): Json {
  const { parameters, body, bodyOptional = false, image, open, reads = false, problems = [] } = options;
  const picture = { schema: { type: 'string', format: 'binary' } };
  const content = body ? json(body) : image ? { 'image/jpeg': picture, 'image/png': picture } : undefined;
  return {
    operationId,
    summary,
    tags: [tag],
    ...(open && { security: [] }),
    ...(parameters && { parameters }),
    ...(content && { requestBody: { required: !bodyOptional, content } }),
    responses: { ...answers(options), ...problemResponses([...problems, ...(reads ? [] : writing)]) },
  };
}

function answers({ ok, created, empty, stream, unchanged, redirect, located = false }: Operation): Json {
  const answer = (description: string, schema: Json) => {
    const headers = headersOf(schema, located);
    return { description, ...(headers && { headers }), content: json(schema) };
  };
  return {
    ...(ok && { 200: answer('As it stands now', ok) }),
    ...(created && { 201: answer('Made', created) }),
    ...(empty && { 204: { description: 'Done' } }),
    ...(stream && { 200: { description: 'A stream of events', content: { 'text/event-stream': { schema: { type: 'string' } } } } }),
    ...(redirect && { [redirect]: { description: 'The browser goes on there', headers: location } }),
    ...(unchanged && { 304: { description: 'It has not moved', headers: revision } }),
  };
}

const json = (schema: Json) => ({ 'application/json': { schema } });
const revision = { ETag: { description: 'The revision, quoted', required: true, schema: { type: 'string', pattern: '^"[0-9]+"$' } } };
const location = { Location: { description: 'Where it goes on', required: true, schema: { type: 'string' } } };

function headersOf(schema: Json, located: boolean): Json | undefined {
  if (schema !== view && !located) return undefined;
  return { ...(schema === view && revision), ...(located && location) };
}
