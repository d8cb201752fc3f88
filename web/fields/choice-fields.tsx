import { useText } from '../texts.ts';
import { describedBy, type FieldProps, inputId, leavesNoChoice, textOf } from './field-props.ts';
import { FieldTexts, Need } from './field-texts.tsx';

export function SelectField({ field, value, error, set }: FieldProps) {
  const t = useText();
  const id = inputId(field.name);
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <label class="label" for={id}>
        {field.label} <Need field={field} />
      </label>
      <FieldTexts field={field} error={error} />
      <select
        id={id}
        class="input select"
        name={field.name}
        autocomplete={field.autocomplete ?? 'off'}
        disabled={field.locked}
        aria-required={field.required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(field, error)}
        value={textOf(value)}
        onInput={(event) => set({ [field.name]: event.currentTarget.value })}
      >
        <option value="">{t('choose')}</option>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function RadioField({ field, value, error, set }: FieldProps) {
  const t = useText();
  const id = inputId(field.name);
  return (
    <fieldset class={error ? 'field field-invalid' : 'field'} aria-describedby={describedBy(field, error)}>
      <legend class="label">
        {field.label} <Need field={field} />
      </legend>
      <FieldTexts field={field} error={error} />
      {leavesNoChoice(field) && <p class="prose">{t('no-choices')}</p>}
      <div class="choices">
        {field.options?.map((option, index) => (
          <label key={option.value} class="choice">
            <input
              id={index === 0 ? id : `${id}-${option.value}`}
              type="radio"
              name={field.name}
              value={option.value}
              checked={value === option.value}
              disabled={field.locked && value !== option.value}
              onChange={() => set({ [field.name]: option.value })}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function CheckboxField({ field, value, error, set }: FieldProps) {
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <FieldTexts field={field} error={error} />
      <label class="choice">
        <input
          id={inputId(field.name)}
          type="checkbox"
          name={field.name}
          checked={value === true}
          disabled={field.locked}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(field, error)}
          onChange={(event) => set({ [field.name]: event.currentTarget.checked })}
        />
        <span>{field.label}</span>
      </label>
    </div>
  );
}

/** Any of several, or none. */
export function CheckboxesField({ field, value, error, set }: FieldProps) {
  const id = inputId(field.name);
  const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (option: string, on: boolean) =>
    set({ [field.name]: (field.options ?? []).map((one) => one.value).filter((one) => (one === option ? on : ticked.includes(one))) });
  return (
    <fieldset class={error ? 'field field-invalid' : 'field'} aria-describedby={describedBy(field, error)}>
      <legend class="label">{field.label}</legend>
      <FieldTexts field={field} error={error} />
      <div class="choices">
        {field.options?.map((option, index) => (
          <label key={option.value} class="choice">
            <input
              id={index === 0 ? id : `${id}-${option.value}`}
              type="checkbox"
              name={field.name}
              value={option.value}
              checked={ticked.includes(option.value)}
              disabled={field.locked}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
