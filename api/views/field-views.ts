import { z } from 'zod';
import type { FieldTexts } from '../../procedures/fields/field.ts';
import type { Choices, Language } from '../../procedures/step.ts';
import type { FieldView } from '../contract/view.ts';

/** The words of a schema, also under the `optional` that a caller put around it. */
export function fieldTexts(schema: unknown): FieldTexts | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const texts = schema.meta()?.field;
  return texts ?? (schema instanceof z.ZodOptional ? fieldTexts(schema.unwrap()) : undefined);
}

/** The values an answer always has, such as `{ register: true }`: no field, the button sends them. */
export function fixedValues(answer: z.ZodObject): Record<string, unknown> {
  const literals = Object.entries(answer.shape).flatMap(([name, schema]) =>
    schema instanceof z.ZodLiteral ? [[name, schema.value] as const] : [],
  );
  return Object.fromEntries(literals);
}

interface Drawing {
  readonly language: Language;
  readonly locked: readonly string[];
  /** Secrets that were given before need not be given again. */
  readonly revisited: boolean;
  readonly choices?: Choices | undefined;
}

/** What is to be filled in. An object, such as the boxes of a consent, is drawn by the step's kind instead. */
export function fieldViews(answer: z.ZodObject, drawing: Drawing): FieldView[] {
  return Object.entries(answer.shape).flatMap(([name, schema]) =>
    schema instanceof z.ZodType && !(schema instanceof z.ZodLiteral) && !(schema instanceof z.ZodObject)
      ? [fieldView(name, schema, drawing)]
      : [],
  );
}

function fieldView(name: string, schema: z.ZodType, { language, locked, revisited, choices }: Drawing): FieldView {
  const texts = fieldTexts(schema);
  const input = texts?.input ?? 'text';
  const options = chosenFrom(choices?.[name], language) ?? optionsOf(schema, texts, language);
  return {
    name,
    label: texts?.label[language] ?? name,
    input,
    required: !schema.safeParse(undefined).success || (input === 'secret' && isNewPassword(texts) && !revisited),
    locked: locked.includes(name),
    ...(texts?.hint && { hint: texts.hint[language] }),
    ...(texts?.example && { example: texts.example }),
    ...(texts?.autocomplete && { autocomplete: texts.autocomplete }),
    ...(texts?.group && { group: texts.group[language] }),
    ...(options && { options }),
  };
}

function chosenFrom(options: Choices[string] | undefined, language: Language) {
  return options && Object.entries(options).map(([value, label]) => ({ value, label: label[language] }));
}

function isNewPassword(texts: FieldTexts | undefined): boolean {
  return texts?.autocomplete === 'new-password';
}

function optionsOf(schema: z.ZodType, texts: FieldTexts | undefined, language: Language) {
  if (!(schema instanceof z.ZodEnum)) return undefined;
  return schema.options.map(String).map((value) => ({ value, label: texts?.options?.[value]?.[language] ?? value }));
}
