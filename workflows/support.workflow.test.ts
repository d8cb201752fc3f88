import type { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { searchAttributes as keys } from './search-attributes.ts';
import { cancelWithReasonUpdate, extendDeadlineUpdate, resendMailUpdate, resolveReviewUpdate } from './support-messages.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { openBuyer } from './testing/open.ts';
import { visit } from './testing/paths/dealer-link.ts';
import { compared, noVehicle, openDelivered, personOnline } from './testing/paths/registration-after-delivery.ts';
import { existing, follow } from './testing/paths.ts';
import type { Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const agent = 'support-9001';

const underReview = async () => compared(await openDelivered(environment), [...personOnline, ...noVehicle], 'review');

const audited = ({ id }: Traveller) =>
  environment.database
    .sql`select action, step, by, who, reason from audit_trail where procedure_id = ${id} and who = ${`support/${agent}`}`;

const attentionOf = async ({ id }: Traveller) =>
  (await environment.database.sql<{ attention: string }[]>`select attention from procedures where id = ${id}`)[0]?.attention;

const found = (query: string, { workflowId }: Traveller) =>
  vi.waitUntil(async () => (await environment.temporal.workflow.count(`${query} and WorkflowId = '${workflowId}'`)).count === 1, 10_000);

async function refused(update: Promise<unknown>): Promise<unknown> {
  const error = await update.then(
    () => undefined,
    (failure: WorkflowUpdateFailedError) => failure.cause,
  );
  if (!(error instanceof ApplicationFailure)) return error;
  const [details] = (error.details ?? []) as [{ problems?: unknown }?];
  return [error.type, details?.problems];
}

describe('a support agent in Temporal UI', () => {
  it('finds a review by who it waits for, and reads what may be done', async () => {
    const user = await underReview();
    await found(
      "ProcedureType = 'registration-after-delivery' and WaitingFor = 'reviewer' and Step = 'review' and Attention = 'review'",
      user,
    );
    const { typedSearchAttributes: known, staticSummary } = await user.handle().describe();
    const dueInDays = ((known.get(keys.reviewDue)?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(dueInDays).toBeCloseTo(7, 2);
    expect(await staticSummary()).toBe('User registration after delivery · toyota');
    await user.handle().terminate();
  });

  it('approves it with one JSON object, and the audit trail has the name', async () => {
    const user = await underReview();
    const reply = await user.handle().executeUpdate(resolveReviewUpdate, { args: [{ agent, decision: 'approve' }] });
    expect(reply).toMatchObject({ done: 'approved', step: 'registered-only' });
    await user.arrivesAt('registered-only');
    expect(await audited(user)).toEqual([{ action: 'answer', step: 'review', by: 'reviewer', who: `support/${agent}`, reason: '' }]);
    await user.handle().result();
    await found("Outcome = 'completed' and ExecutionStatus = 'Completed'", user);
    expect(await attentionOf(user)).toBe('');
  });

  it('is told what is wrong with an object, and nothing changes', async () => {
    const user = await underReview();
    const send = (sent: object) => refused(user.handle().executeUpdate('resolve-review', { args: [sent] }));
    expect(await send({ decision: 'approve' })).toEqual(['invalid-answer', [{ pointer: '/agent', code: 'required' }]]);
    expect(await send({ agent, decision: 'perhaps' })).toEqual(['invalid-answer', [{ pointer: '/decision', code: 'choose-one' }]]);
    expect(await send({ agent, decision: 'refuse', reason: 'no' })).toEqual([
      'invalid-answer',
      [{ pointer: '/reason', code: 'choose-one' }],
    ]);
    const buyer = await openBuyer(environment);
    expect(await refused(buyer.handle().executeUpdate(resolveReviewUpdate, { args: [{ agent, decision: 'approve' }] }))).toEqual([
      'step-not-open',
      [],
    ]);
    expect((await user.stored()).step).toBe('review');
    await user.handle().terminate();
  });

  it('ends a procedure that customers cannot end, with a reason', async () => {
    const user = await underReview();
    await user.handle().executeUpdate(cancelWithReasonUpdate, { args: [{ agent, reason: 'duplicate' }] });
    expect(await user.stored()).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(await audited(user)).toMatchObject([{ action: 'cancel-with-reason', step: 'review', reason: 'duplicate' }]);
  });

  it('has the last mail sent again', async () => {
    const user = await underReview();
    const mails = () => environment.mail.messages.filter(({ key }) => key.startsWith(`${user.id}/registration-received`));
    await vi.waitUntil(() => mails().length === 1);
    await user.handle().executeUpdate(resendMailUpdate, { args: [{ agent }] });
    expect(mails().map(({ to }) => to)).toEqual([user.email, user.email]);
    expect(mails()[1]?.text).toBe(mails()[0]?.text);
    await user.handle().terminate();
  });

  it('gives a customer more time, and the customer’s page says so', async () => {
    const buyer = await openBuyer(environment);
    const before = buyer.position.expiresAt ?? 0;
    await buyer.handle().executeUpdate(extendDeadlineUpdate, { args: [{ agent, days: 7 }] });
    const after = await buyer.stored();
    expect(after.expiresAt).toBe(before + 7 * 24 * 60 * 60 * 1000);
    expect(after.step).toBe(buyer.position.step);
    // What the customer has typed meanwhile is not stale.
    await buyer.answer('confirm-vehicle', { mine: true }, { revision: buyer.position.revision });
    await buyer.handle().terminate();
  });

  it('cannot extend the 30 days of a dealer link', async () => {
    const { staff } = await visit(environment);
    expect(await refused(staff.handle().executeUpdate(extendDeadlineUpdate, { args: [{ agent, days: 7 }] }))).toEqual([
      'cannot-extend',
      [],
    ]);
    await staff.handle().terminate();
  });
});

describe('attention', () => {
  it('is raised for a customer who waits for staff, and passes when staff come', async () => {
    const buyer = await openBuyer(environment);
    await follow(buyer, existing.slice(0, -1));
    await environment.database.sql`update procedures set since = now() - interval '16 minutes' where id = ${buyer.id}`;
    const { taskQueue, temporal } = environment;
    await temporal.workflow.execute('attention-check', { workflowId: `attention-${buyer.id}`, taskQueue, args: [] });
    await vi.waitUntil(async () => (await attentionOf(buyer)) === 'customer-waits');
    await found("Attention = 'customer-waits' and WaitingFor = 'staff'", buyer);
    await buyer.staffAnswers('staff-check', { matches: true });
    expect(await attentionOf(buyer)).toBe('');
  });
});
