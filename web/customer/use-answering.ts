import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type As, answerStep, cancelProcedure, goBack, type Press, sendAgain } from '../api/client.ts';
import type { FieldErrorView, Problem, ProcedureView } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import type { Outcome } from '../api/outcome.ts';
import { persist } from '../api/persist.ts';
import { clearDrafts } from '../browser/draft.ts';
import type { Cause } from './place.ts';
import type { Followed } from './use-followed-view.ts';

/** What stands above the step after something did not go as usual. */
export type Note = 'changed-elsewhere' | 'decided-elsewhere' | 'sent-again' | 'nothing-before' | { readonly detail: string };

interface Told {
  readonly revision: number;
  readonly errors?: readonly FieldErrorView[];
  readonly note?: Note;
}

/** The buttons of the open step. One press at a time; a press is sent until somebody takes it. */
export function useAnswering({ view, accept, hold }: Pick<Followed, 'view' | 'accept' | 'hold'>, as?: As) {
  const [busy, setBusy] = useState<string>();
  const [away, setAway] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<Told>({ revision: -1 });
  const pressed = useRef(false);
  const leaving = useRef(new AbortController());
  const seen = useRef(view);
  seen.current = view;
  useEffect(() => () => leaving.current.abort(), []);

  const tell = useCallback((revision: number, news: Omit<Told, 'revision'>) => {
    setTold({ revision, ...news });
    setAttempt((count) => count + 1);
  }, []);

  const fail = useCallback(
    (revision: number, problem: Problem) => {
      const { view: now, errors = [], detail } = problem;
      if (now !== undefined) accept(now, 'elsewhere');
      const at = Math.max(revision, now?.revision ?? 0);
      if (errors.length > 0) tell(at, { errors });
      else tell(at, { note: at > revision ? 'changed-elsewhere' : { detail } });
    },
    [accept, tell],
  );

  const press = useCallback(
    async (name: string, send: (press: Press) => Promise<Outcome<ProcedureView>>, cause: Cause) => {
      const shown = seen.current;
      if (shown === undefined || pressed.current) return undefined;
      pressed.current = true;
      hold(true);
      setBusy(name);
      const intent = { id: shown.id, revision: shown.revision, key: newIdempotencyKey(), as };
      const outcome = await persist(() => send(intent), { onAway: () => setAway(true), signal: leaving.current.signal });
      pressed.current = false;
      if (outcome === undefined) return undefined;
      setBusy(undefined);
      setAway(false);
      if (outcome.kind === 'problem') fail(shown.revision, outcome.problem);
      else {
        clearDrafts(sessionStorage, shown.id);
        setTold({ revision: -1 });
        setAttempt((count) => count + 1);
        accept(outcome.value, cause);
      }
      hold(false);
      return outcome.kind === 'done' ? outcome.value : undefined;
    },
    [accept, hold, fail, as],
  );

  const answer = useCallback(
    (action: string, body: Record<string, unknown>) => {
      const step = seen.current?.step.name;
      if (step !== undefined) void press(action, (intent) => answerStep(intent, step, body), 'answered');
    },
    [press],
  );
  const back = useCallback(() => void press('back', goBack, 'back'), [press]);
  const cancel = useCallback(() => void press('cancel', cancelProcedure, 'answered'), [press]);
  const resend = useCallback(async () => {
    const sent = await press('resend', sendAgain, 'elsewhere');
    if (sent !== undefined && sent.step.problems.length === 0) tell(sent.revision, { note: 'sent-again' });
  }, [press, tell]);

  const current = view !== undefined && told.revision === view.revision ? told : undefined;
  return {
    busy,
    away,
    /** Grows with every answer that came, so that its errors can take the focus once each. */
    attempt,
    errors: current?.errors ?? view?.step.problems ?? [],
    note: current?.note,
    answer,
    back,
    cancel,
    resend,
    tell,
  };
}

export type Answering = ReturnType<typeof useAnswering>;
