import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../db/database.ts';
import { ownConnections } from '../db/queries/connections.ts';
import { onceIn } from './once-in.ts';
import { within } from './within.ts';

const KEPT_MS = 5_000;
const PATIENCE_MS = 2_000;

/**
 * The pool, as seen from both ends: Postgres says what its connections do, and how long the question itself took shows what a request
 * waits for one.
 */
export function databaseMetrics(registry: Registry, database: Database, size: number): void {
  const registers = [registry];
  const look = onceIn(KEPT_MS, async () => {
    const began = process.hrtime.bigint();
    try {
      const rows = await within(PATIENCE_MS, ownConnections(database));
      return { rows, seconds: Number(process.hrtime.bigint() - began) / 1e9 };
    } catch {
      return undefined;
    }
  });
  new Gauge({
    name: 'tetsuzuki_database_up',
    help: 'Whether the database answered within two seconds.',
    registers,
    async collect() {
      this.set((await look()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'tetsuzuki_database_answer_seconds',
    help: 'How long a small query took, with its wait for a connection of the pool.',
    registers,
    async collect() {
      const seen = await look();
      if (seen) this.set(seen.seconds);
      else this.remove();
    },
  });
  new Gauge({
    name: 'tetsuzuki_database_connections',
    help: 'Connections of this process, by what Postgres says they do; the one that asks is left out.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      for (const state of ['active', 'idle']) this.set({ state }, 0);
      for (const { state, connections } of (await look())?.rows ?? []) this.set({ state }, connections);
    },
  });
  new Gauge({ name: 'tetsuzuki_database_pool_size', help: 'Connections the pool may open.', registers }).set(size);
}
