import { z } from 'zod';
import { field } from './fields/field.ts';
import { code } from './fields/field-codes.ts';
import type { Localized, StepDefinition } from './step.ts';

type Agreed<D extends string> = z.ZodObject<Record<D, z.ZodString>>;

/**
 * A step that is answered by agreeing to documents, one box each. The answer names the version that was read:
 * `{ agreed: { 'account-terms': '2024-10' } }`. None can be skipped.
 */
export function consentStep<const D extends string>(definition: {
  guide: readonly string[];
  title: Localized;
  body?: Localized;
  documents: readonly D[];
  button?: Localized;
}) {
  const { documents, button, ...screen } = definition;
  const boxes: Record<string, z.ZodString> = {};
  for (const document of documents) boxes[document] = z.string(code('required')).min(1, code('required'));
  const agreed = field(z.object(boxes) as Agreed<D>, { label: { ja: '同意', en: 'Consent' }, input: 'checkbox' });
  return {
    ...screen,
    kind: 'consent',
    documents,
    actions: { agree: { label: button ?? { ja: '同意して次へ', en: 'Agree and continue' }, answer: z.object({ agreed }) } },
  } as const satisfies StepDefinition;
}
