import { type Reply, startLoopback } from '../../http/testing/loopback.ts';

/** A centre on the loopback that speaks what `http.ts` documents. Its clock only moves when it is told to. */
export async function startTelematicsServer(token: string, durations: { readonly lineSeconds: number; readonly checkSeconds: number }) {
  const started = new Map<string, number>();
  let now = 0;

  function progress(work: string, duration: number, done: string, doing: string): Reply {
    const since = started.get(work) ?? now;
    started.set(work, since);
    const left = since + duration - now;
    return left > 0 ? { status: 202, body: { kind: doing, lookAgainSeconds: left } } : { status: 200, body: { kind: done } };
  }

  const server = await startLoopback(`Bearer ${token}`, ({ method, path }) => {
    const [collection = '', key = ''] = path;
    if (method !== 'PUT' || path.length !== 2) return { status: 404 };
    if (collection === 'lines') return progress(path.join('/'), durations.lineSeconds, 'open', 'opening');
    if (collection === 'vehicle-checks' && key) return progress(path.join('/'), durations.checkSeconds, 'checked', 'checking');
    return { status: 404 };
  });

  return {
    ...server,
    async later(seconds: number) {
      now += seconds;
    },
  };
}
