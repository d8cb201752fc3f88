import { createHmac } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import type { Payments } from './port.ts';
import { simulatedPayments } from './simulator.ts';
import { stripePayments } from './stripe.ts';

interface Choice {
  readonly PUBLIC_URL: string;
  readonly SESSION_SECRET: string;
  readonly STRIPE_SECRET_KEY?: string | undefined;
  readonly STRIPE_WEBHOOK_SECRET?: string | undefined;
  readonly STRIPE_API_URL?: string | undefined;
}

/** Server and worker must use the same provider: Stripe when it is configured, or the simulator, whose pages the server then serves. */
export function chosenPayments(config: Choice, database: Database): Payments {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_URL: baseUrl } = config;
  if (secretKey && webhookSecret) return stripePayments({ secretKey, webhookSecret, ...(baseUrl && { baseUrl }) });
  if (secretKey || webhookSecret) throw new Error('Configuration: STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET must be set together');
  return simulatedPayments(database, { publicUrl: config.PUBLIC_URL, webhookSecret: simulatorSecret(config.SESSION_SECRET) });
}

/** What the simulator signs with. Derived, so that a demonstration needs no setting more. */
export function simulatorSecret(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('payment-simulator').digest('hex');
}
