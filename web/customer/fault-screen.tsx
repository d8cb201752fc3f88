import type { Problem } from '../api/contract.ts';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { type TextKey, useText } from '../texts.ts';

interface FaultScreenProps {
  readonly fault: Problem;
  readonly title: TextKey;
  readonly next: TextKey;
}

/** Nothing can be shown: what happened, and what to do now. */
export function FaultScreen({ fault, title, next }: FaultScreenProps) {
  const t = useText();
  const ours = fault.status >= 500 || fault.status === 429;
  return (
    <Screen title={t(title)} within="Tetsuzuki" identity="fault" tone="fault">
      <Prose text={fault.detail} lead />
      <Prose text={ours ? undefined : t(next)} />
      {ours && (
        <div class="actions">
          <button type="button" class="button button-primary" onClick={() => location.reload()}>
            {t('try-again')}
          </button>
        </div>
      )}
    </Screen>
  );
}
