import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { noteOutcomeTold, type SimulatedOutcome, untoldOutcomes } from '../../db/queries/simulated-payments.ts';

export interface WebhookOptions {
  readonly database: Database;
  readonly publicUrl: string;
  readonly webhookSecret: string;
  /** Default: a timer that keeps no process alive. */
  wait?(milliseconds: number): Promise<unknown>;
}

type Told = Pick<SimulatedOutcome, 'id' | 'kind'>;

/** Before each try, after the one before it was not answered with 2xx. Then it is given up, until the next start. */
const BACKOFF_MS = [0, 1_000, 4_000, 15_000, 60_000];

/** Tells the service that something has moved, as a provider does: signed, in the background, again when it was not heard. */
export function simulatorWebhooks({ database, publicUrl, webhookSecret, wait = unheld }: WebhookOptions) {
  const endpoint = `${publicUrl.replace(/\/$/, '')}/v1/webhooks/payments`;

  async function deliver({ id, kind }: Told, after: number): Promise<void> {
    if (after > 0) await wait(after);
    for (const backoff of BACKOFF_MS) {
      if (backoff > 0) await wait(backoff);
      if (await isHeard(JSON.stringify({ type: kind === 'card' ? 'card-page' : 'mandate', id }))) return noteOutcomeTold(database, id);
    }
  }

  async function isHeard(body: string): Promise<boolean> {
    // Signed anew for each try, as a signature is good for some minutes only.
    const time = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', webhookSecret).update(`${time}.${body}`).digest('hex');
    const headers = { 'content-type': 'application/json', 'tetsuzuki-signature': `t=${time},v1=${signature}` };
    try {
      const response = await fetch(endpoint, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(5_000) });
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Not reachable, or silent: as good as a refusal.
      return false;
    }
  }

  return {
    /** Returns at once. What cannot be noted as told is told again at the next start: hearing it twice does no harm. */
    tell(outcome: Told, after = 0): void {
      deliver(outcome, after).catch(() => undefined);
    },
    /** What a process that has ended still had to tell. */
    async tellRest(): Promise<void> {
      for (const outcome of await untoldOutcomes(database)) this.tell(outcome);
    },
  };
}

function unheld(milliseconds: number): Promise<unknown> {
  return setTimeout(milliseconds, undefined, { ref: false });
}
