import { useRef, useState } from 'preact/hooks';
import type { SupportCase } from '../api/contract.ts';
import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';

export type Action = SupportCase['can'][number];

interface CaseActionProps {
  readonly action: Action;
  readonly busy: string | undefined;
  readonly onPress: (chosen: string) => void;
}

export function CaseAction({ action: { action, label, choice }, busy, onPress }: CaseActionProps) {
  const t = useText();
  const select = useRef<HTMLSelectElement>(null);
  // A reason is chosen on purpose: what ends a customer's procedure is not one press away.
  const chosenFirst = choice?.name === 'reason';
  const [chosen, setChosen] = useState(chosenFirst ? '' : (choice?.options[0]?.value ?? ''));
  const [missing, setMissing] = useState(false);
  const press = () => {
    const nothing = choice !== undefined && chosen === '';
    setMissing(nothing);
    if (nothing) select.current?.focus();
    else onPress(chosen);
  };
  return (
    <>
      {choice && (
        <div class="case-choice">
          <label class="label" for={`choice-${action}`}>
            {choice.label}
          </label>
          <select
            ref={select}
            id={`choice-${action}`}
            class="input select"
            value={chosen}
            aria-invalid={missing}
            aria-describedby={missing ? `missing-${action}` : undefined}
            onChange={({ currentTarget }) => {
              setChosen(currentTarget.value);
              setMissing(false);
            }}
          >
            {chosenFirst && <option value="">{t('choose')}</option>}
            {choice.options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          {missing && (
            <p class="field-error" id={`missing-${action}`}>
              {t('reason-missing')}
            </p>
          )}
        </div>
      )}
      <BusyButton look="secondary" busy={busy === action} blocked={busy !== undefined && busy !== action} onPress={press}>
        {label}
      </BusyButton>
    </>
  );
}
