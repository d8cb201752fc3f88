import { z } from 'zod';

export interface StripeConnection {
  readonly secretKey: string;
  /** Default Stripe's own. */
  readonly baseUrl?: string;
  /** Milliseconds for one call, its body included. */
  readonly timeout?: number;
}

interface StripeRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: ReadonlyArray<readonly [string, string]>;
  readonly form?: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
}

/** The shape of answers is that of this version, whatever the account's default is. */
const VERSION = '2024-06-20';

const failureAnswer = z.object({ error: z.object({ type: z.string().regex(/^[a-z_]{1,40}$/) }) });

/**
 * @returns calls by template ('GET /v1/checkout/sessions/{id}'), which is all that an error tells of the request
 * @throws Error when Stripe is away, silent for longer than `timeout`, or answers something else. Stripe's own words are left out, as
 *   they quote what was sent.
 */
export function openStripe({ secretKey, baseUrl = 'https://api.stripe.com', timeout = 8000 }: StripeConnection) {
  return async function call<T extends z.ZodType>(template: string, answer: T, request: StripeRequest): Promise<z.infer<T>> {
    const { path = {}, query = [], form, idempotencyKey } = request;
    const [method = '', pathTemplate = ''] = template.split(' ');
    const filled = pathTemplate.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const parameters = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
    const deadline = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(`${baseUrl.replace(/\/$/, '')}${filled}${parameters && `?${parameters}`}`, {
        method,
        headers: {
          authorization: `Bearer ${secretKey}`,
          'stripe-version': VERSION,
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        },
        // fetch says application/x-www-form-urlencoded for it, the only encoding that Stripe takes.
        ...(form && { body: new URLSearchParams(form) }),
        signal: deadline,
        // The secret key must never be carried on to another server.
        redirect: 'error',
      });
      const body = parse(await response.text());
      if (!response.ok) throw failure(template, refusal(response.status, body));
      const checked = answer.safeParse(body);
      if (checked.success) return checked.data;
      throw failure(template, `unexpected JSON at ${checked.error.issues[0]?.path.join('/') || 'the root'}`);
    } catch (error) {
      if (deadline.aborted) throw failure(template, `no answer within ${timeout} ms`);
      // fetch reports every network failure as a TypeError, whose text names the address.
      if (error instanceof TypeError) throw failure(template, `not reachable (${networkCode(error)})`);
      throw error;
    }
  };
}

function refusal(status: number, body: unknown): string {
  if (status === 401 || status === 403) return `HTTP ${status}: check STRIPE_SECRET_KEY`;
  const type = failureAnswer.safeParse(body).data?.error.type;
  return type ? `HTTP ${status} ${type}` : `HTTP ${status}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(template: string, reason: string): Error {
  return new Error(`Stripe, ${template}: ${reason}`);
}

function networkCode({ cause }: TypeError): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'network error';
}
