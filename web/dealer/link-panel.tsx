import { useState } from 'preact/hooks';
import { openLink } from '../api/client.ts';
import type { LinkView } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
import { Away } from '../frame/away.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { QrCode } from '../frame/qr-code.tsx';
import { useLanguage } from '../language.ts';
import { momentText } from '../moment.ts';
import { useText } from '../texts.ts';

interface LinkPanelProps {
  readonly contract: string;
  /** Nothing is open yet: showing the QR code is what the staff came for. */
  readonly urgent: boolean;
}

/** The QR code that the customer scans. It is made when asked for, so that one left on a screen does not stay good. */
export function LinkPanel({ contract, urgent }: LinkPanelProps) {
  const t = useText();
  const language = useLanguage();
  const [link, setLink] = useState<LinkView>();
  const [busy, setBusy] = useState(false);
  const [away, setAway] = useState(false);
  const [failure, setFailure] = useState<string>();

  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    const key = newIdempotencyKey();
    const outcome = await persist(() => openLink(contract, key), { onAway: () => setAway(true) });
    setBusy(false);
    setAway(false);
    if (outcome?.kind === 'done') setLink(outcome.value);
    else setFailure(outcome?.problem.detail || t('error-unexpected'));
  };

  return (
    <section class="panel link-panel" aria-live="polite">
      {failure && <p class="note">{failure}</p>}
      {link && (
        <>
          <h2>{t('qr-of')}</h2>
          <QrCode url={link.url} svg={link.qr} />
          <p class="hint link-expires">{t('qr-expires', { when: momentText(link.expiresAt, language) })}</p>
        </>
      )}
      <BusyButton look={urgent && !link ? 'primary' : 'secondary'} busy={busy} onPress={() => void open()}>
        {t(link ? 'show-qr-again' : 'show-qr')}
      </BusyButton>
      <Away away={away} />
    </section>
  );
}
