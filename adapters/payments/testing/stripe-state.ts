import { createHash, randomBytes } from 'node:crypto';

export interface StripeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly idempotencyKey: string;
  readonly form: URLSearchParams;
}

export interface StripeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface SetupIntent {
  id: string;
  object: 'setup_intent';
  status: 'requires_payment_method' | 'succeeded' | 'canceled';
  last_setup_error: { type: string; code: string; message: string } | null;
  payment_method: { id: string; object: 'payment_method'; type: 'card'; card: { brand: string; last4: string } } | null;
}

interface Session {
  id: string;
  object: 'checkout.session';
  mode: 'setup';
  status: 'open' | 'complete' | 'expired';
  currency: null;
  url: string | null;
  client_reference_id: string | null;
  locale: string | null;
  setup_intent: SetupIntent;
}

const known = [
  'mode',
  'payment_method_types[0]',
  'customer_creation',
  'client_reference_id',
  'success_url',
  'cancel_url',
  'locale',
  'currency',
];

/** Checkout Sessions in setup mode, in memory: what is asked of a request, and how it is refused, is what Stripe documents. */
export function createStripeState() {
  const sessions = new Map<string, Session>();
  const replays = new Map<string, { fingerprint: string; answer: StripeAnswer }>();

  function answer(request: StripeRequest): StripeAnswer {
    const { method, path } = request;
    const [, id] = /^\/v1\/checkout\/sessions(?:\/([^/]+))?$/.exec(path) ?? [];
    if (method === 'POST' && path === '/v1/checkout/sessions') return once(request);
    if (method === 'GET' && id) return retrieve(id, request.query);
    return refusal(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${path}).`);
  }

  /** The first answer stands for all requests with its key; another request under it is a mistake. */
  function once(request: StripeRequest): StripeAnswer {
    const key = request.idempotencyKey;
    if (key.length > 255) return refusal(400, 'invalid_request_error', 'The idempotency key is too long.');
    const fingerprint = createHash('sha256').update(request.form.toString()).digest('hex');
    const before = replays.get(key);
    if (before && before.fingerprint !== fingerprint) {
      return refusal(400, 'idempotency_error', `Keys can only be used with the same parameters they were first used with: ${key}`);
    }
    if (before) return { ...before.answer, headers: { 'idempotent-replayed': 'true' } };
    const result = create(request);
    // Requests that fail validation do not use a key up.
    if (key && result.status === 200) replays.set(key, { fingerprint, answer: result });
    return result;
  }

  function create({ contentType, form }: StripeRequest): StripeAnswer {
    if (!contentType.startsWith('application/x-www-form-urlencoded')) {
      return refusal(
        400,
        'invalid_request_error',
        `Invalid request (check that your POST content type is application/x-www-form-urlencoded).`,
      );
    }
    const problem = problemOf(form);
    if (problem) return refusal(400, 'invalid_request_error', problem);
    const id = `cs_test_${token()}`;
    const session: Session = {
      id,
      object: 'checkout.session',
      mode: 'setup',
      status: 'open',
      currency: null,
      url: `https://checkout.stripe.com/c/pay/${id}`,
      client_reference_id: form.get('client_reference_id'),
      locale: form.get('locale'),
      setup_intent: {
        id: `seti_${token()}`,
        object: 'setup_intent',
        status: 'requires_payment_method',
        last_setup_error: null,
        payment_method: null,
      },
    };
    sessions.set(id, session);
    return { status: 200, body: shown(session, []) };
  }

  function retrieve(id: string, query: URLSearchParams): StripeAnswer {
    const session = sessions.get(id);
    if (!session) return refusal(404, 'invalid_request_error', `No such checkout.session: '${id}'`);
    const expand = query.getAll('expand[]');
    const odd = expand.find((path) => !['setup_intent', 'setup_intent.payment_method'].includes(path));
    if (odd) return refusal(400, 'invalid_request_error', `This property cannot be expanded (${odd}).`);
    return { status: 200, body: shown(session, expand) };
  }

  function find(id: string): Session {
    const session = sessions.get(id);
    if (!session) throw new Error('There is no such session');
    return session;
  }

  return {
    answer,
    find,
    /** The customer registers a card on Stripe's page. */
    complete(id: string, card = { brand: 'visa', last4: '4242' }) {
      const session = find(id);
      Object.assign(session, { status: 'complete', url: null });
      const method = { id: `pm_${token()}`, object: 'payment_method', type: 'card', card } as const;
      Object.assign(session.setup_intent, { status: 'succeeded', last_setup_error: null, payment_method: method });
    },
    /** The issuer declines, or 3-D Secure fails. The page stays open. */
    refuse(id: string, code: 'card_declined' | 'setup_intent_authentication_failure' = 'card_declined') {
      const type = code === 'card_declined' ? 'card_error' : 'invalid_request_error';
      find(id).setup_intent.last_setup_error = { type, code, message: 'Your card was declined.' };
    },
    expire(id: string) {
      Object.assign(find(id), { status: 'expired', url: null });
    },
  };
}

function problemOf(form: URLSearchParams): string | undefined {
  const unknown = [...form.keys()].find((name) => !known.includes(name));
  if (unknown) return `Received unknown parameter: ${unknown}`;
  if (form.get('mode') !== 'setup') return 'This server knows mode=setup only.';
  if (!form.get('payment_method_types[0]') && !form.get('currency')) return 'Missing required param: currency.';
  if (!URL.canParse(form.get('success_url') ?? '')) return 'Not a valid URL: success_url';
  if (form.has('cancel_url') && !URL.canParse(form.get('cancel_url') ?? '')) return 'Not a valid URL: cancel_url';
  if (!['always', 'if_required', null].includes(form.get('customer_creation'))) return 'Invalid customer_creation';
  if (!['auto', 'en', 'ja', null].includes(form.get('locale'))) return 'Invalid locale';
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(form.get('client_reference_id') ?? 'none')) return 'Invalid client_reference_id';
  return undefined;
}

/** References are ids unless they are expanded. */
function shown(session: Session, expand: readonly string[]) {
  const { setup_intent: intent } = session;
  const method = expand.includes('setup_intent.payment_method') ? intent.payment_method : (intent.payment_method?.id ?? null);
  return { ...session, setup_intent: expand.length > 0 ? { ...intent, payment_method: method } : intent.id };
}

function refusal(status: number, type: string, message: string): StripeAnswer {
  return { status, body: { error: { type, message } } };
}

function token(): string {
  return randomBytes(12).toString('hex');
}
