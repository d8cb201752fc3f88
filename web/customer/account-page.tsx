import { useState } from 'preact/hooks';
import { startAccountRegistration } from '../api/client.ts';
import type { FieldView } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
import { RadioField } from '../fields/choice-fields.tsx';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { Away } from '../frame/away.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { Frame } from '../frame/frame.tsx';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { navigate } from '../router.ts';
import { useText } from '../texts.ts';

const brands = [
  { value: 'toyota', label: 'TOYOTA' },
  { value: 'lexus', label: 'LEXUS' },
];

/** Starts an account registration that stands alone: at a button, so that no reload starts a second one. */
export function AccountPage({ brand }: { readonly brand: string | undefined }) {
  const t = useText();
  const [chosen, setChosen] = useState(brands.some(({ value }) => value === brand) ? brand : undefined);
  const [busy, setBusy] = useState(false);
  const [away, setAway] = useState(false);
  const [failed, setFailed] = useState({ attempt: 0, byField: {}, others: [] as string[] });
  const field: FieldView = {
    name: 'brand',
    label: t('account-brand'),
    input: 'radio',
    options: brands,
    required: true,
    locked: false,
  };
  const error = chosen === undefined && failed.attempt > 0 ? t('account-which') : undefined;

  const start = async () => {
    const attempt = failed.attempt + 1;
    if (chosen === undefined) return setFailed({ attempt, byField: { brand: t('account-which') }, others: [] });
    setBusy(true);
    const key = newIdempotencyKey();
    const outcome = await persist(() => startAccountRegistration(chosen, key), { onAway: () => setAway(true) });
    setBusy(false);
    setAway(false);
    if (outcome?.kind === 'done') return navigate(`/p/${outcome.value.id}`);
    setFailed({ attempt, byField: {}, others: [outcome?.problem.detail || t('error-unexpected')] });
  };

  return (
    <Frame title={t('account-title')}>
      <Screen title={t('account-title')} within="Tetsuzuki" identity="account" hasErrors={error !== undefined} tone="choice">
        <ErrorSummary errors={failed} labels={{}} attempt={failed.attempt} />
        <Prose text={t('account-body')} lead />
        <form
          class="form choice-step"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <RadioField {...{ field, error }} fields={[field]} values={{}} value={chosen} set={({ brand }) => setChosen(String(brand))} />
          <BusyButton type="submit" busy={busy}>
            {t('account-start')}
          </BusyButton>
        </form>
      </Screen>
      <Away away={away} />
    </Frame>
  );
}
