import { type As, awaitProcedure } from '../api/client.ts';
import type { ProcedureView } from '../api/contract.ts';
import { listen } from '../api/events.ts';
import { wait } from '../api/persist.ts';
import { currentLanguage } from '../language.ts';

/**
 * Follows a procedure by its event stream, and by long polling once the stream is lost. Returns how to stop.
 * `latest` is what is shown; `reload` reads it again, in the chosen language.
 */
export function followProcedure(
  { id, as }: { readonly id: string; readonly as: As | undefined },
  latest: () => ProcedureView | undefined,
  onView: (view: ProcedureView) => void,
  reload: () => Promise<void>,
): () => void {
  const leaving = new AbortController();

  const onEvent = (data: unknown) => {
    if (!isView(data) || data.revision <= (latest()?.revision ?? -1)) return;
    // An EventSource cannot name a language of its own: its texts come in the browser's.
    if (data.language === currentLanguage()) onView(data);
    else void reload();
  };
  const stop = listen(`/v1/procedures/${encodeURIComponent(id)}/events${as ? `?as=${as}` : ''}`, 'view', onEvent, () => void poll());

  async function poll() {
    while (!leaving.signal.aborted) {
      const outcome = await awaitProcedure(id, latest()?.revision ?? 0, leaving.signal, as);
      if (leaving.signal.aborted) return;
      if (outcome.kind === 'done') onView(outcome.value);
      else if (outcome.kind === 'away') await wait(outcome.seconds ?? 3);
      else if (outcome.problem.status !== 304) await wait(10);
    }
  }

  // A phone that slept may hold a dead stream without knowing it.
  const onVisible = () => {
    if (document.visibilityState === 'visible') void reload();
  };
  document.addEventListener('visibilitychange', onVisible);

  return () => {
    leaving.abort();
    stop();
    document.removeEventListener('visibilitychange', onVisible);
  };
}

function isView(data: unknown): data is ProcedureView {
  return typeof data === 'object' && data !== null && 'revision' in data && typeof data.revision === 'number' && 'step' in data;
}
