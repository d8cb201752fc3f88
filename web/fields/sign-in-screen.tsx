import { useState } from 'preact/hooks';
import type { FieldView } from '../api/contract.ts';
import type { Outcome } from '../api/outcome.ts';
import type { Values } from '../browser/draft.ts';
import { BusyButton } from '../frame/busy-button.tsx';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { useText } from '../texts.ts';
import { ErrorSummary } from './error-summary.tsx';
import { sortErrors } from './errors.ts';
import { textOf } from './field-props.ts';
import { Fields } from './fields.tsx';

interface SignInScreenProps<T> {
  readonly title: string;
  readonly within: string;
  readonly identity: string;
  readonly lead?: string;
  /** Who it is; the password comes after it. */
  readonly who: FieldView;
  readonly signIn: (who: string, password: string) => Promise<Outcome<T>>;
  readonly onSignedIn: (value: T) => void;
}

/** A sign-in that is no step of a procedure: who it is, and a password. What was typed stays when it was wrong. */
export function SignInScreen<T>({ title, within, identity, lead, who, signIn, onSignedIn }: SignInScreenProps<T>) {
  const t = useText();
  const [values, setValues] = useState<Values>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState({ attempt: 0, errors: sortErrors([], []) });
  const password = { name: 'password', label: t('password'), input: 'secret', autocomplete: 'current-password' } as const;
  const fields: FieldView[] = [who, { ...password, required: true, locked: false }];

  const press = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await signIn(textOf(values[who.name]).trim(), textOf(values.password));
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
    <Screen title={title} within={within} identity={identity} hasErrors={failed.attempt > 0}>
      <ErrorSummary
        errors={failed.errors}
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        attempt={failed.attempt}
      />
      <Prose text={lead} lead />
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void press();
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
