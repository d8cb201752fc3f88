import { z } from 'zod';

export type Json = Record<string, unknown>;

/** What may be sent. */
export function schemaOf(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** What is answered: with what stands there, and nothing else. */
export function answeredAs(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
}

/** The dialect stands for the whole document. */
export function withoutDialect({ $schema: _dialect, ...schema }: Json): Json {
  return schema;
}

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (name: string): Json => ({ type: 'array', items: ref(name) });
export const only = (property: string, schema: Json): Json => ({
  type: 'object',
  required: [property],
  properties: { [property]: schema },
  additionalProperties: false,
});

export const view = ref('ProcedureView');
