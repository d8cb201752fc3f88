import { useState } from 'preact/hooks';
import { signInStaff } from '../api/client.ts';
import type { FieldView, StaffView } from '../api/contract.ts';
import type { Values } from '../browser/draft.ts';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { sortErrors } from '../fields/errors.ts';
import { textOf } from '../fields/field-props.ts';
import { Fields } from '../fields/fields.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { Screen } from '../frame/screen.tsx';
import { type TextKey, useText } from '../texts.ts';

interface StaffSignInProps {
  readonly title: TextKey;
  readonly onSignedIn: (staff: StaffView) => void;
}

export function StaffSignIn({ title, onSignedIn }: StaffSignInProps) {
  const t = useText();
  const [values, setValues] = useState<Values>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState({ attempt: 0, errors: sortErrors([], []) });
  const fields: FieldView[] = [
    { name: 'staffNumber', label: t('staff-number'), input: 'numeric', autocomplete: 'username', required: true, locked: false },
    { name: 'password', label: t('password'), input: 'secret', autocomplete: 'current-password', required: true, locked: false },
  ];

  const signIn = async () => {
    setBusy(true);
    const outcome = await signInStaff(textOf(values.staffNumber).trim(), textOf(values.password));
    setBusy(false);
    if (outcome.kind === 'done') return onSignedIn(outcome.value);
    const attempt = failed.attempt + 1;
    if (outcome.kind === 'away') return setFailed({ attempt, errors: { byField: {}, others: [t('error-unexpected')] } });
    const { detail, errors } = outcome.problem;
    const told = errors?.length ? errors : [{ pointer: '', code: 'invalid', detail: detail || t('error-unexpected') }];
    setFailed({
      attempt,
      errors: sortErrors(
        told,
        fields.map(({ name }) => name),
      ),
    });
  };

  return (
    <Screen title={t('dealer-sign-in')} within={t(title)} identity="staff-sign-in" hasErrors={failed.attempt > 0}>
      <ErrorSummary
        errors={failed.errors}
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        attempt={failed.attempt}
      />
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <Fields
          fields={fields}
          values={values}
          errors={failed.errors.byField}
          set={(changes) => setValues((before) => ({ ...before, ...changes }))}
        />
        <BusyButton type="submit" busy={busy}>
          {t('sign-in')}
        </BusyButton>
      </form>
    </Screen>
  );
}
