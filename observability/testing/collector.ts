import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';

const attribute = z.object({ key: z.string(), value: z.unknown() });
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute),
});
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

export type CollectedSpan = z.infer<typeof span>;

/** A collector of traces, as far as these tests need one: keeps what is sent by OTLP over HTTP. */
export async function openCollector() {
  const bodies: string[] = [];
  const spans: CollectedSpan[] = [];
  let heard: () => void = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      bodies.push(body);
      for (const { scopeSpans } of sent.parse(JSON.parse(body)).resourceSpans) spans.push(...scopeSpans.flatMap((scope) => scope.spans));
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
      heard();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The collector has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    spans: (): readonly CollectedSpan[] => spans,
    /** All that was sent, as it was sent. */
    text: () => bodies.join('\n'),
    /** Resolves to what `find` finds in the spans, when it finds something. */
    async until<T>(find: (spans: readonly CollectedSpan[]) => T | undefined): Promise<T> {
      for (;;) {
        const next = new Promise<void>((resolve) => {
          heard = resolve;
        });
        const found = find(spans);
        if (found !== undefined) return found;
        await next;
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
