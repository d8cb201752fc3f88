import { useEffect, useState } from 'preact/hooks';
import { readOwnProcedures } from '../api/client.ts';
import type { OwnProcedure, Problem } from '../api/contract.ts';
import { persist } from '../api/persist.ts';
import { Away } from '../frame/away.tsx';
import { Frame } from '../frame/frame.tsx';
import { InternalLink } from '../frame/internal-link.tsx';
import { Loading } from '../frame/loading.tsx';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { useLanguage } from '../language.ts';
import { momentText } from '../moment.ts';
import { useText } from '../texts.ts';
import { FaultScreen } from './fault-screen.tsx';
import { Nexts } from './nexts.tsx';

/** The customer's procedures on this phone: where each stands, what it waits for, what may come next. */
export function MyPage() {
  const t = useText();
  const language = useLanguage();
  const [own, setOwn] = useState<readonly OwnProcedure[]>();
  const [fault, setFault] = useState<Problem>();
  const [away, setAway] = useState(false);

  // Also when the language changes: the server's texts come in it. And when somebody comes back to the page: it may have moved.
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const outcome = await persist(readOwnProcedures, { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      if (outcome.kind === 'done') setOwn(outcome.value.procedures);
      else if (outcome.problem.status === 401) setOwn([]);
      else setFault(outcome.problem);
    };
    const onVisible = () => document.visibilityState === 'visible' && void read();
    void read();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      leaving.abort();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [language]);

  return (
    <Frame title={t('my-title')}>
      {fault && <FaultScreen fault={fault} title="procedure-not-yours" next="procedure-not-yours-next" />}
      {!fault && own === undefined && <Loading />}
      {own && (
        <Screen title={t('my-title')} within="Tetsuzuki" identity="my">
          {own.length === 0 && <Prose text={t('my-empty')} lead />}
          <ul class="own-procedures">
            {own.map((one) => (
              <OwnRow key={one.id} one={one} />
            ))}
          </ul>
        </Screen>
      )}
      <Away away={away} />
    </Frame>
  );
}

function OwnRow({ one }: { readonly one: OwnProcedure }) {
  const t = useText();
  const language = useLanguage();
  const { id, title, brand, about, status, stepTitle, waitingFor, yourTurn, outcome, since, next } = one;
  return (
    <li class={yourTurn ? 'panel own-procedure own-procedure-due' : 'panel own-procedure'}>
      <h2>
        <InternalLink href={`/p/${id}`}>{title}</InternalLink>
      </h2>
      <p class="hint">{[brand.toUpperCase(), about].filter(Boolean).join(' / ')}</p>
      <p>{status === 'open' ? stepTitle : outcome}</p>
      {waitingFor && <p class="own-turn">{waitingFor}</p>}
      <p class="hint">
        <time dateTime={since}>{t('since', { when: momentText(since, language) })}</time>
      </p>
      <Nexts after={id} next={next} />
    </li>
  );
}
