import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from '../../procedures/fields/field.ts';
import { newPassword } from '../../procedures/fields/login.ts';
import { procedures } from '../../procedures/registry.ts';
import type { Language, ProcedureDefinition } from '../../procedures/step.ts';
import { fieldTexts, fieldViews, fixedValues } from './field-views.ts';

const label = { ja: '色', en: 'Colour' };
const colour = field(z.enum(['red', 'blue']), {
  label,
  input: 'radio',
  options: { red: { ja: '赤', en: 'Red' }, blue: { ja: '青', en: 'Blue' } },
});
const note = field(z.string().optional(), { label: { ja: '備考', en: 'Note' }, hint: { ja: '任意', en: 'If you like' }, example: 'abc' });
const drawing = { language: 'en' as Language, locked: [], revisited: false };

describe('the fields of an answer', () => {
  it('are in the caller’s language, in the order of the definition', () => {
    const fields = fieldViews(z.object({ note, colour }), { ...drawing, language: 'ja' });
    expect(fields.map(({ label }) => label)).toEqual(['備考', '色']);
    expect(fields[1]?.options).toEqual([
      { value: 'red', label: '赤' },
      { value: 'blue', label: '青' },
    ]);
  });

  it('say what must be filled in', () => {
    expect(fieldViews(z.object({ colour, note }), drawing)).toEqual([
      {
        name: 'colour',
        label: 'Colour',
        input: 'radio',
        required: true,
        locked: false,
        options: [
          { value: 'red', label: 'Red' },
          { value: 'blue', label: 'Blue' },
        ],
      },
      { name: 'note', label: 'Note', input: 'text', required: false, locked: false, hint: 'If you like', example: 'abc' },
    ]);
  });

  it('are locked where the procedure says so', () => {
    expect(fieldViews(z.object({ colour, note }), { ...drawing, locked: ['colour'] }).map(({ locked }) => locked)).toEqual([true, false]);
  });

  it('are without what the button sends, and without the boxes of a consent', () => {
    const answer = z.object({ mine: z.literal(true), agreed: z.object({ terms: z.string() }), colour });
    expect(fieldViews(answer, drawing).map(({ name }) => name)).toEqual(['colour']);
    expect(fixedValues(answer)).toEqual({ mine: true });
  });

  it('need a new password only the first time', () => {
    const required = (revisited: boolean) => fieldViews(z.object({ newPassword }), { ...drawing, revisited })[0]?.required;
    expect([required(false), required(true)]).toEqual([true, false]);
  });

  it('have their words also under an `optional` put around them', () => {
    expect(fieldTexts(colour.optional())?.label).toEqual(label);
    expect(fieldTexts(z.string())).toBeUndefined();
  });

  const definitions: readonly ProcedureDefinition[] = Object.values(procedures);
  it.for(definitions.map((definition) => [definition.type, definition] as const))(
    'all have words in both languages: %s',
    ([, { steps }]) => {
      // What a payment service or the other person's phone answers is drawn for nobody.
      const drawn = Object.entries(steps).filter(([, { kind, by }]) => by !== 'provider' && kind !== 'handoff');
      for (const [name, { actions }] of drawn) {
        for (const { answer } of Object.values(actions)) {
          const [ja, en] = [fieldViews(answer, { ...drawing, language: 'ja' }), fieldViews(answer, drawing)];
          ja.forEach((one, index) => {
            expect(one.label, `${name}/${one.name}`).toMatch(/[\p{Script=Han}\p{Script=Katakana}]|PIN/u);
            expect(en[index]?.label, `${name}/${one.name}`).toMatch(/^[\x20-\x7e’]+$/);
            expect(one.options?.map(({ value }) => value)).toEqual(en[index]?.options?.map(({ value }) => value));
          });
        }
      }
    },
  );
});
