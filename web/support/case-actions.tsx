import { useState } from 'preact/hooks';
import { actForSupport } from '../api/client.ts';
import type { CancelReason, SupportCase } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';

type Action = SupportCase['can'][number];

/** What an agent does to a case beside deciding it, and where the same case is in Temporal. */
export function CaseActions({ one }: { readonly one: SupportCase }) {
  const t = useText();
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<string>();
  const act = async ({ action, label, choice }: Action, chosen: string) => {
    setBusy(action);
    const body = choice?.name === 'days' ? { days: Number(chosen) } : choice ? { reason: chosen as CancelReason } : {};
    const outcome = await actForSupport(one.id, action, body, newIdempotencyKey());
    setBusy(undefined);
    const why = outcome.kind === 'problem' ? ` ${outcome.problem.detail}` : '';
    setTold(outcome.kind === 'done' ? t('support-acted', { action: label }) : t('support-refused', { action: label }) + why);
  };
  return (
    <section class="panel case-actions" aria-labelledby="case-actions">
      <h2 id="case-actions">{t('case-actions')}</h2>
      <p class="case-told" role="status">
        {told}
      </p>
      <ul>
        {one.can.map((action) => (
          <li key={action.action}>
            <CaseAction action={action} busy={busy} onPress={(chosen) => void act(action, chosen)} />
          </li>
        ))}
      </ul>
      {one.temporal && (
        <a href={one.temporal} target="_blank" rel="noopener">
          {t('open-in-temporal')}
        </a>
      )}
    </section>
  );
}

interface CaseActionProps {
  readonly action: Action;
  readonly busy: string | undefined;
  readonly onPress: (chosen: string) => void;
}

function CaseAction({ action: { action, label, choice }, busy, onPress }: CaseActionProps) {
  const [chosen, setChosen] = useState(choice?.options[0]?.value ?? '');
  return (
    <>
      {choice && (
        <label class="case-choice">
          <span>{choice.label}</span>
          <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {choice.options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
      <BusyButton look="secondary" busy={busy === action} blocked={busy !== undefined && busy !== action} onPress={() => onPress(chosen)}>
        {label}
      </BusyButton>
    </>
  );
}
