import { useState } from 'preact/hooks';
import { useText } from '../texts.ts';
import { type DateParts, digitsOf, joinDate, splitDate } from './date-parts.ts';
import { describedBy, type FieldProps, inputId, textOf } from './field-props.ts';
import { FieldTexts, Need } from './field-texts.tsx';

const parts = [
  { part: 'year', length: 4, autocomplete: 'bday-year' },
  { part: 'month', length: 2, autocomplete: 'bday-month' },
  { part: 'day', length: 2, autocomplete: 'bday-day' },
] as const;

/** Three inputs: a calendar is no way to reach 1960. */
export function DateField({ field, value, error, set }: FieldProps) {
  const t = useText();
  const [typed, setTyped] = useState<DateParts>(() => splitDate(textOf(value)));
  const id = inputId(field.name);
  const change = (changed: Partial<DateParts>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    set({ [field.name]: joinDate(next) });
  };
  return (
    <fieldset class={error ? 'field field-invalid' : 'field'} aria-describedby={describedBy(field, error)}>
      <legend class="label">
        {field.label} <Need field={field} />
      </legend>
      <FieldTexts field={field} error={error} />
      <div class="date">
        {parts.map(({ part, length, autocomplete }, index) => (
          <div key={part} class={`date-part date-${part}`}>
            <label for={index === 0 ? id : `${id}-${part}`}>{t(part)}</label>
            <input
              id={index === 0 ? id : `${id}-${part}`}
              class="input"
              type="text"
              inputMode="numeric"
              maxLength={length}
              autocomplete={field.autocomplete === 'bday' ? autocomplete : 'off'}
              readOnly={field.locked}
              aria-invalid={error !== undefined}
              value={typed[part]}
              onInput={(event) => change({ [part]: digitsOf(event.currentTarget.value) })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
