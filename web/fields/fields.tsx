import type { ComponentType } from 'preact';
import type { FieldView } from '../api/contract.ts';
import type { Values } from '../browser/draft.ts';
import { AddressSearchField } from './address-search-field.tsx';
import { CheckboxesField, CheckboxField, RadioField, SelectField } from './choice-fields.tsx';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './field-props.ts';
import { groupsOf } from './groups.ts';
import { SecretField } from './secret-field.tsx';
import { TextField } from './text-field.tsx';

const drawn: Record<FieldView['input'], ComponentType<FieldProps>> = {
  text: TextField,
  kana: TextField,
  email: TextField,
  tel: TextField,
  numeric: TextField,
  date: DateField,
  select: SelectField,
  radio: RadioField,
  checkbox: CheckboxField,
  checkboxes: CheckboxesField,
  secret: SecretField,
  'address-search': AddressSearchField,
};

interface FieldsProps {
  readonly fields: readonly FieldView[];
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (changes: Values) => void;
}

export function Fields({ fields, values, errors, set }: FieldsProps) {
  return (
    <>
      {groupsOf(fields).map(({ heading, members }) => (
        <section key={members[0]?.name} class="field-group">
          {heading && <h2>{heading}</h2>}
          {members.map((field) => {
            const Field = drawn[field.input];
            const { name } = field;
            return <Field key={name} {...{ field, fields, values, set }} value={values[name]} error={errors[name]} />;
          })}
        </section>
      ))}
    </>
  );
}
