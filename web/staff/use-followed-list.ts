import { useEffect, useState } from 'preact/hooks';
import { listen } from '../api/events.ts';
import type { Outcome } from '../api/outcome.ts';
import { persist, wait } from '../api/persist.ts';
import { useLanguage } from '../language.ts';

interface Followed<T> {
  readonly read: () => Promise<Outcome<T>>;
  /** Where news is announced, and under which name. */
  readonly events: string;
  readonly event: string;
  readonly onSignedOut: () => void;
}

/** A list kept current. Events only say that there is news: the texts are read in the chosen language. */
export function useFollowedList<T>({ read: readList, events, event, onSignedOut }: Followed<T>) {
  const language = useLanguage();
  const [list, setList] = useState<T>();
  const [away, setAway] = useState(false);

  // Read again in another language; the rest never changes.
  useEffect(() => {
    const leaving = new AbortController();
    let stop = () => {};
    const read = async () => {
      const outcome = await persist(readList, { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      if (outcome.kind === 'done') setList(outcome.value);
      else if (outcome.problem.status === 401) onSignedOut();
    };
    const follow = () => {
      stop = listen(
        events,
        event,
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

  return { list, away };
}
