import type { FieldView } from '../api/contract.ts';
import { useText } from '../texts.ts';
import { inputId } from './field-props.ts';

/** The words beside the label: whether one must fill it in. */
export function Need({ field }: { readonly field: FieldView }) {
  const t = useText();
  if (field.locked) return <span class="need">{t('locked')}</span>;
  return <span class={field.required ? 'need need-required' : 'need'}>{t(field.required ? 'required' : 'optional')}</span>;
}

/** Hint, example and error, between the label and the input. */
export function FieldTexts({ field, error }: { readonly field: FieldView; readonly error: string | undefined }) {
  const t = useText();
  const id = inputId(field.name);
  return (
    <>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.example && (
        <p class="hint" id={`${id}-example`}>
          {t('example')}: {field.example}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} error={error} />}
    </>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string }) {
  return (
    <p class="field-error" id={id}>
      {error}
    </p>
  );
}
