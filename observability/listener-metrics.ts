import { Gauge, type Registry } from 'prom-client';

/** Who follows something on this server, by stream or long poll. */
export function listenerMetrics(registry: Registry, listeners: () => Readonly<Record<string, number>>): void {
  new Gauge({
    name: 'tetsuzuki_event_stream_listeners',
    help: 'Followers on this server, by stream or long poll, and of what.',
    labelNames: ['of'],
    registers: [registry],
    collect() {
      for (const [of, number] of Object.entries(listeners())) this.set({ of }, number);
    },
  });
}
