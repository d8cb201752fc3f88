import { useState } from 'preact/hooks';
import type { FieldView } from '../api/contract.ts';
import { RadioField } from '../fields/choice-fields.tsx';
import { ErrorSummary } from '../fields/error-summary.tsx';
import { Away } from '../frame/away.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { Frame } from '../frame/frame.tsx';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import type { StartedAlone } from '../router.ts';
import { useText } from '../texts.ts';
import { useOpening } from './use-opening.ts';

const brands = [
  { value: 'toyota', label: 'TOYOTA' },
  { value: 'lexus', label: 'LEXUS' },
];

interface StartPageProps {
  readonly type: StartedAlone;
  readonly brand: string | undefined;
}

/** Starts a procedure that needs no link: at a button, so that no reload starts a second one. */
export function StartPage({ type, brand }: StartPageProps) {
  const t = useText();
  const [chosen, setChosen] = useState(brands.some(({ value }) => value === brand) ? brand : undefined);
  const [attempt, setAttempt] = useState(0);
  const { busy, away, failure, open } = useOpening();
  const title = t(`start-${type}`);
  const field: FieldView = { name: 'brand', label: t('account-brand'), input: 'radio', options: brands, required: true, locked: false };
  const error = chosen === undefined && attempt > 0 ? t('account-which') : undefined;
  const byField: Readonly<Record<string, string>> = error ? { brand: error } : {};
  const errors = { byField, others: failure ? [failure] : [] };

  const start = () => {
    setAttempt((count) => count + 1);
    if (chosen !== undefined) void open(type, { brand: chosen });
  };

  return (
    <Frame title={title}>
      <Screen title={title} within="Tetsuzuki" identity={type} hasErrors={error !== undefined} tone="choice">
        <ErrorSummary errors={errors} labels={{}} attempt={attempt} />
        <Prose text={t(`start-${type}-body`)} lead />
        <form
          class="form choice-step"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <RadioField {...{ field, error }} fields={[field]} values={{}} value={chosen} set={({ brand }) => setChosen(String(brand))} />
          <BusyButton type="submit" busy={busy !== undefined}>
            {t('account-start')}
          </BusyButton>
        </form>
      </Screen>
      <Away away={away} />
    </Frame>
  );
}
