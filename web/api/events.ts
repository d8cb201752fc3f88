/**
 * Listens to one kind of Server-Sent Event. The browser reconnects by itself; `onLost` is called when it has given up,
 * which it does after any answer that is not 200. Returns how to stop.
 */
export function listen(path: string, event: string, onData: (data: unknown) => void, onLost: () => void): () => void {
  const source = new EventSource(path);
  source.addEventListener(event, (message: MessageEvent<string>) => onData(JSON.parse(message.data)));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) onLost();
  });
  return () => source.close();
}
