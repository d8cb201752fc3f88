import type { FieldView } from '../api/contract.ts';
import { describedBy, type FieldProps, inputId, textOf } from './field-props.ts';
import { FieldTexts, Need } from './field-texts.tsx';
import { toKatakana } from './katakana.ts';

type Type = 'text' | 'email' | 'tel';
type Mode = 'text' | 'email' | 'tel' | 'numeric';

const keyboards: Partial<Record<FieldView['input'], { type: Type; mode: Mode }>> = {
  email: { type: 'email', mode: 'email' },
  tel: { type: 'tel', mode: 'tel' },
  numeric: { type: 'text', mode: 'numeric' },
};

export function TextField({ field, value, error, set }: FieldProps) {
  const { type, mode } = keyboards[field.input] ?? { type: 'text', mode: 'text' };
  const isCode = field.autocomplete === 'one-time-code';
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <label class="label" for={inputId(field.name)}>
        {field.label} <Need field={field} />
      </label>
      <FieldTexts field={field} error={error} />
      <input
        id={inputId(field.name)}
        class={isCode ? 'input input-code' : 'input'}
        name={field.name}
        type={type}
        inputMode={mode}
        autocomplete={field.autocomplete ?? 'off'}
        autocapitalize="none"
        spellcheck={false}
        readOnly={field.locked}
        aria-required={field.required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(field, error)}
        value={textOf(value)}
        onInput={(event) => set({ [field.name]: event.currentTarget.value })}
        onBlur={(event) => {
          if (field.input === 'kana' && !field.locked) set({ [field.name]: toKatakana(event.currentTarget.value) });
        }}
      />
    </div>
  );
}
