import { useState } from 'preact/hooks';
import { useText } from '../texts.ts';
import { describedBy, type FieldProps, inputId, textOf } from './field-props.ts';
import { FieldTexts, Need } from './field-texts.tsx';

export function SecretField({ field, value, error, set }: FieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const id = inputId(field.name);
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <label class="label" for={id}>
        {field.label} <Need field={field} />
      </label>
      <FieldTexts field={field} error={error} />
      <div class="beside">
        <input
          id={id}
          class="input"
          name={field.name}
          type={shown ? 'text' : 'password'}
          autocomplete={field.autocomplete ?? 'off'}
          autocapitalize="none"
          spellcheck={false}
          aria-required={field.required}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(field, error)}
          value={textOf(value)}
          onInput={(event) => set({ [field.name]: event.currentTarget.value })}
        />
        <button type="button" class="button button-secondary button-beside" aria-controls={id} onClick={() => setShown(!shown)}>
          <span>{t(shown ? 'hide' : 'show')}</span>
          <span class="unseen">{field.label}</span>
        </button>
      </div>
    </div>
  );
}
