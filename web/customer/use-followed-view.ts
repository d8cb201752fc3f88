import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type As, readProcedure } from '../api/client.ts';
import type { Problem, ProcedureView } from '../api/contract.ts';
import { persist } from '../api/persist.ts';
import { useLanguage } from '../language.ts';
import { followProcedure } from './follow.ts';
import type { Cause } from './place.ts';

interface Following {
  readonly onView?: OnView;
  /** At the terminal a browser may also hold a customer's cookie: then it says as whom it looks. */
  readonly as?: As;
}

type OnView = (previous: ProcedureView | undefined, next: ProcedureView, cause: Cause) => void;

/**
 * One procedure as this person sees it, kept current. A view replaces another only when its revision is higher
 * (or its language another), so that nothing half typed is lost to an event that tells nothing new.
 */
export function useFollowedView(id: string, { onView, as }: Following = {}) {
  const language = useLanguage();
  const [view, setView] = useState<ProcedureView>();
  const [fault, setFault] = useState<Problem>();
  const [away, setAway] = useState(false);
  const latest = useRef<ProcedureView>();
  const told = useRef(onView);
  told.current = onView;

  const accept = useCallback((next: ProcedureView, cause: Cause) => {
    const previous = latest.current;
    const news =
      previous === undefined ||
      next.revision > previous.revision ||
      (next.revision === previous.revision && next.language !== previous.language);
    if (!news) return;
    latest.current = next;
    told.current?.(previous, next, cause);
    setFault(undefined);
    setView(next);
  }, []);

  // While an answer is on its way, its own view must not be told first by the event stream: then nobody would know whose it is.
  const held = useRef<'open' | 'nothing' | ProcedureView>('open');
  const hear = useCallback(
    (next: ProcedureView) => {
      if (held.current === 'open') accept(next, 'elsewhere');
      else held.current = next;
    },
    [accept],
  );
  const hold = useCallback(
    (holding: boolean) => {
      const heard = held.current;
      held.current = holding ? 'nothing' : 'open';
      if (typeof heard === 'object') accept(heard, 'elsewhere');
    },
    [accept],
  );

  const reload = useCallback(
    async (signal?: AbortSignal) => {
      const outcome = await persist(() => readProcedure(id, as), { onAway: () => setAway(true), ...(signal ? { signal } : {}) });
      if (outcome === undefined) return;
      setAway(false);
      if (outcome.kind === 'done') hear(outcome.value);
      else setFault(outcome.problem);
    },
    [id, hear, as],
  );

  // Also when the language changes, which is not read here: the server's texts come in it.
  useEffect(() => {
    const leaving = new AbortController();
    void reload(leaving.signal);
    return () => leaving.abort();
  }, [reload, language]);

  // A closed one too: a registration may still be replaced by a newer one.
  const following = view !== undefined;
  useEffect(() => {
    if (!following) return;
    return followProcedure({ id, as }, () => latest.current, hear, reload);
  }, [id, as, following, hear, reload]);

  return { view, fault, away, accept, hold };
}

export type Followed = ReturnType<typeof useFollowedView>;
