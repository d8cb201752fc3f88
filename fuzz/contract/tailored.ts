import { z } from 'zod';
import { type Found, found, stepOf, stepsBy } from './found.ts';
import type { Role } from './roles.ts';

const parameter = z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() });
const operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(parameter).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).optional(),
});
const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });

type Parameter = z.infer<typeof parameter>;
type Operation = z.infer<typeof operation>;

/** They would end the session that the other requests need. */
const ending = ['signOutStaff', 'endSession'];

/** The API's document as one role uses it: operations that concern it, with ids of what is theirs. Nothing else is changed. */
export function tailored(openApi: unknown, role: Role, only?: RegExp): { readonly document: unknown; readonly operations: number } {
  const { paths, ...rest } = document.parse(JSON.parse(forPython(JSON.stringify(openApi))));
  const kept = Object.entries(paths).flatMap(([path, methods]) => {
    const these = Object.entries(methods).filter(([, one]) => concerns(role, path, one) && (only?.test(one.operationId) ?? true));
    const forRole = these.map(([method, one]) => [method, tailoredOperation(role, path, one)] as const);
    return forRole.length > 0 ? [[path, Object.fromEntries(forRole)] as const] : [];
  });
  return {
    document: { ...rest, paths: Object.fromEntries(kept) },
    operations: kept.flatMap(([, methods]) => Object.keys(methods)).length,
  };
}

function concerns({ name, tags, as }: Role, path: string, { operationId, tags: of }: Operation): boolean {
  // A stream never ends; event streams have tests of their own.
  if (path.endsWith('/events')) return false;
  if (ending.includes(operationId)) return name === 'nobody';
  if (name === 'dealer-system') return operationId === 'reportVehicle';
  const step = stepOf(path);
  // Staff and support have steps of their own, and are refused others alike.
  if (as && step !== undefined && !stepsBy(as).includes(step) && step !== 'email') return false;
  return of.some((tag) => tags.includes(tag));
}

function tailoredOperation(role: Role, path: string, one: Operation): Operation {
  const there = found(role, path, one.operationId);
  const parameters = one.parameters.flatMap((each) => parameterFor(role, path, each, there));
  const { requestBody, ...rest } = one;
  if (!requestBody || there.answers.length === 0) return { ...one, parameters };
  const content = Object.entries(requestBody.content).map(([type, media]) => [type, { ...media, ...examples(there.answers) }]);
  return { ...rest, parameters, requestBody: { ...requestBody, content: Object.fromEntries(content) } };
}

function parameterFor(role: Role, path: string, each: Parameter, { ids, examples: first, revisions, answers }: Found): Parameter[] {
  const oneOf = (values: readonly string[], some: readonly string[] = []): Parameter[] =>
    values.length > 0 ? [{ ...each, schema: { type: 'string', enum: values }, ...(some.length > 0 && examples(some)) }] : [each];
  if (each.name === 'as')
    return role.as ? oneOf([role.as], answers.length > 0 ? [role.as] : []).map((as) => ({ ...as, required: true })) : [];
  // With the current revision it would be held for as long as `wait` says.
  if (each.name === 'If-None-Match') return [];
  if (each.name === 'If-Match') return [{ ...each, ...(revisions.length > 0 && examples(revisions.map((revision) => `"${revision}"`))) }];
  if (each.in !== 'path') return [each];
  if (each.name === 'token') return oneOf(role.links);
  if (each.name === 'number') return oneOf(role.contracts.map(({ number }) => number));
  if (each.name === 'type' && first.length > 0) return [{ ...each, ...examples(first) }];
  if (each.name !== 'id' && each.name !== 'procedure') return [each];
  if (path.startsWith('/dealer/contracts')) return oneOf(role.contracts.map(({ id }) => id));
  if (path.startsWith('/dealer/customers')) return oneOf(role.customers);
  return oneOf(ids, first);
}

function examples(values: readonly unknown[]) {
  return values.length > 0 ? { examples: Object.fromEntries(values.map((value, index) => [`number-${index}`, { value }])) } : {};
}

/** Its regular expressions know no scripts: some characters of each stand for all. */
function forPython(json: string): string {
  const some = { Han: '一-龯', Hiragana: 'ぁ-ん', Katakana: 'ァ-ヶ', Latin: 'A-Za-z' };
  return Object.entries(some).reduce((text, [script, range]) => text.replaceAll(`\\\\p{Script=${script}}`, range), json);
}
