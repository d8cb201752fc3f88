import { Gauge, type Registry } from 'prom-client';
import type { Breakers } from '../adapters/breaker.ts';

/** Other systems that this worker leaves alone because they fail again and again. */
export function adapterMetrics(registry: Registry, { states }: Pick<Breakers, 'states'>): void {
  new Gauge({
    name: 'tetsuzuki_adapter_paused',
    help: '1 while work on an adapter is paused in this worker, because it failed again and again.',
    labelNames: ['port'],
    registers: [registry],
    collect() {
      for (const [port, state] of states) this.set({ port }, state());
    },
  });
}
