import type { ApiClient } from './api-client.ts';

export interface ServerEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** Server-Sent Events of a path, with the cookies of a client. */
export interface EventStream {
  /** The next event that fits, among those not returned yet. Rejects after `withinMs`, 5 seconds when left out. */
  next(fits?: (event: ServerEvent) => boolean, withinMs?: number): Promise<ServerEvent>;
  close(): void;
}

/** Rejects when the path does not answer with a stream. */
export async function openEvents(client: ApiClient, path: string): Promise<EventStream> {
  const abort = new AbortController();
  const response = await client.fetch(path, { signal: abort.signal, headers: { Accept: 'text/event-stream' } });
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    throw new Error(`${path} is no event stream: ${response.status} ${await response.text()}`);
  }
  const events: ServerEvent[] = [];
  const waiting = new Set<() => void>();
  void read(response.body, (event) => {
    events.push(event);
    for (const look of [...waiting]) look();
  }).catch((error) => {
    if (!abort.signal.aborted) throw error;
  });

  return {
    next(fits = () => true, withinMs = 5000) {
      return new Promise((resolve, reject) => {
        const limit = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No such event within ${withinMs} ms on ${path}`));
        }, withinMs);
        const look = () => {
          const at = events.findIndex(fits);
          const [found] = at < 0 ? [] : events.splice(0, at + 1).slice(-1);
          if (!found) return;
          clearTimeout(limit);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    close: () => abort.abort(),
  };
}

async function read(body: ReadableStream<Uint8Array>, told: (event: ServerEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    rest += decoder.decode(piece.value, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parsed(block);
      if (event) told(event);
    }
  }
}

/** Blocks without data are comments that keep the connection open. */
function parsed(block: string): ServerEvent | undefined {
  const lines = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim());
  const data = lines('data').join('\n');
  return data ? { event: lines('event').join(''), id: lines('id').join(''), data: JSON.parse(data) } : undefined;
}
