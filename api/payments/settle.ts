import { keyedHash } from '../../codec/keyed-hash.ts';
import { findPaymentPage, type PaymentPageRow } from '../../db/queries/payment-pages.ts';
import type { ApiContext } from '../context.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { ApiProblem } from '../problem.ts';

/** The procedure has gone on without it: the page was left, settled before, or replaced by another one. */
const passed = new Set<ProblemCode>(['step-not-open', 'wrong-actor', 'stale-revision', 'invalid-answer', 'procedure-closed']);

/** What happened on a card page is read at the provider and answered to the procedure that waits for it. Again changes nothing. */
export async function settleCardPage(api: ApiContext, page: string): Promise<void> {
  const waiting = await findPaymentPage(api.database, page);
  if (waiting?.kind !== 'card') return;
  const state = await unlessAway(() => api.payments.readCardPage(page));
  if (state.kind === 'open') return;
  const { label, reference } = state.kind === 'registered' ? state : {};
  await answer(api, waiting, 'card-page', { page, result: state.kind, ...(label && { label }), ...(reference && { reference }) });
}

/** The same of a bank debit. */
export async function settleMandate(api: ApiContext, mandate: string): Promise<void> {
  const waiting = await findPaymentPage(api.database, mandate);
  if (waiting?.kind !== 'mandate') return;
  const state = await unlessAway(() => api.payments.readMandate(mandate));
  if (state === 'pending') return;
  await answer(api, waiting, 'mandate', { mandate, result: state });
}

/** The update's id follows from the page: however often it is told, it happens once. */
async function answer(api: ApiContext, waiting: PaymentPageRow, step: string, result: Readonly<Record<string, unknown>>): Promise<void> {
  const updateId = keyedHash(api.secret, `settled/${waiting.page}/${String(result.result)}`);
  const answering = {
    step,
    by: 'provider',
    who: api.payments.name,
    language: waiting.language,
    fingerprint: updateId,
    answer: result,
  } as const;
  try {
    await api.procedures.answer(waiting, updateId, answering);
  } catch (error) {
    if (!(error instanceof ApiProblem) || !passed.has(error.code)) throw error;
  }
}

async function unlessAway<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new ApiProblem('temporarily-unavailable', { retryAfterSeconds: 10, cause });
  }
}
