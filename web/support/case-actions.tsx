import { useState } from 'preact/hooks';
import { actForSupport } from '../api/client.ts';
import type { CancelReason, SupportCase } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { useLanguage } from '../language.ts';
import { dayOfMoment } from '../moment.ts';
import { useText } from '../texts.ts';
import { type Action, CaseAction } from './case-action.tsx';

interface CaseActionsProps {
  readonly procedure: string;
  /** Nothing when it is no case any more, for example because it was just ended here. */
  readonly one: SupportCase | undefined;
}

/** What an agent does to a case beside deciding it, and where the same case is in Temporal. */
export function CaseActions({ procedure, one }: CaseActionsProps) {
  const t = useText();
  const language = useLanguage();
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<string>();
  const act = async ({ action, label, choice }: Action, chosen: string) => {
    setBusy(action);
    setTold(undefined);
    const body = choice?.name === 'days' ? { days: Number(chosen) } : choice ? { reason: chosen as CancelReason } : {};
    const outcome = await actForSupport(procedure, action, body, newIdempotencyKey());
    setBusy(undefined);
    if (outcome.kind !== 'done') {
      const why = outcome.kind === 'problem' ? outcome.problem.detail : t('support-away');
      setTold(t('support-refused', { action: label, why }));
      return;
    }
    const { deadline } = outcome.value;
    const extended = action === 'extend-deadline' && deadline;
    setTold(extended ? t('support-extended', { when: dayOfMoment(deadline, language) }) : t('support-acted', { action: label }));
  };
  if (!one && told === undefined) return null;
  return (
    <section class="panel case-actions" aria-labelledby="case-actions">
      <h2 id="case-actions">{t('case-actions')}</h2>
      <p class="case-told" role="status">
        {told}
      </p>
      {one && (
        <ul>
          {one.can.map((action) => (
            <li key={action.action}>
              <CaseAction action={action} busy={busy} onPress={(chosen) => void act(action, chosen)} />
            </li>
          ))}
        </ul>
      )}
      {one?.temporal && (
        <p>
          <a href={one.temporal} target="_blank" rel="noopener">
            {t('open-in-temporal')}
          </a>
        </p>
      )}
    </section>
  );
}
