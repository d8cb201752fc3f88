import { useEffect, useState } from 'preact/hooks';
import { readContracts } from '../api/client.ts';
import type { ContractView } from '../api/contract.ts';
import { listen } from '../api/events.ts';
import { persist, wait } from '../api/persist.ts';
import { useLanguage } from '../language.ts';

/** The dealer's contracts with their live standing. Events only say that there is news: the texts are read in the chosen language. */
export function useContracts(onSignedOut: () => void) {
  const language = useLanguage();
  const [contracts, setContracts] = useState<readonly ContractView[]>();
  const [away, setAway] = useState(false);

  // Read again in another language; signing out never changes.
  useEffect(() => {
    const leaving = new AbortController();
    let stop = () => {};
    const read = async () => {
      const outcome = await persist(readContracts, { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      if (outcome.kind === 'done') setContracts(outcome.value.contracts);
      else if (outcome.problem.status === 401) onSignedOut();
    };
    const follow = () => {
      stop = listen(
        '/v1/dealer/events',
        'contracts',
        () => void read(),
        async () => {
          await wait(5);
          if (leaving.signal.aborted) return;
          await read();
          if (!leaving.signal.aborted) follow();
        },
      );
    };
    void read();
    follow();
    return () => {
      leaving.abort();
      stop();
    };
  }, [language]);

  return { contracts, away };
}
