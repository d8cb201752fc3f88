import { condition, setHandler } from '@temporalio/workflow';
import type { SupportActivities } from '../../activities/support.ts';
import type { RefusalReason } from '../../procedures/registration-after-delivery/refusal-reasons.ts';
import type { CancelReason } from '../../procedures/support/cancel-reasons.ts';
import { extendLinks, noteSupport } from '../activities.ts';
import {
  attentionSignal,
  type BySupport,
  cancelWithReasonUpdate,
  extendDeadlineUpdate,
  resendMailUpdate,
  resolveReviewUpdate,
  retryNowUpdate,
  type SupportReply,
  workFailingSignal,
} from '../support-messages.ts';
import type { JourneyEngine } from './engine.ts';
import { lastMail } from './last-mail.ts';
import { type Refusal, refuse } from './refusal.ts';
import { retryNow, whenDone } from './retriable.ts';

/**
 * What a support agent may do to any procedure, from our pages or from Temporal UI: one JSON object each, checked here because UI checks
 * nothing. Everything goes into the audit trail with the agent's name.
 */
export function handleSupport(journey: JourneyEngine): void {
  const refuseUnless = (possible: boolean, refusal: Refusal) => possible || refuse(closedOr(journey, refusal), journey.position);
  const note = (action: SupportAction, { agent }: BySupport, reason = '') =>
    noteSupport({ ...where(journey), action, agent, reason, at: Date.now() });

  setHandler(
    resolveReviewUpdate,
    async ({ agent, ...answer }) => {
      const before = journey.position?.revision ?? 0;
      const step = journey.position?.step ?? '';
      journey.take(answer, { action: 'answer', by: 'reviewer', who: `support/${agent}`, step, at: Date.now() }, journey.language);
      await journey.moved(before);
      return reply(journey, answer.decision === 'approve' ? 'approved' : 'refused');
    },
    {
      description:
        'Decides a review. {"agent": "your sign-in name", "decision": "approve"} or {"agent": "…", "decision": "refuse", "reason": "name-differs"}; reasons: ' +
        Object.keys(refusalReasons).join(', '),
      validator: (sent) => {
        checkAgent(journey, sent);
        refuseUnless(journey.pending?.question.by === 'reviewer', 'step-not-open');
        const decided = sent.decision === 'approve' || sent.decision === 'refuse';
        if (!decided) refuse('invalid-answer', journey.position, [{ pointer: '/decision', code: 'choose-one' }]);
        if (sent.decision === 'refuse') checkWord(journey, refusalReasons, sent.reason);
      },
    },
  );

  let again = 0;
  setHandler(
    resendMailUpdate,
    async (sent) => {
      const send = lastMail();
      await note('resend-mail', sent);
      again += 1;
      await send?.(`again/${again}`);
      return reply(journey, 'sent again');
    },
    {
      description: 'Sends the last mail of this procedure once more, to the same address. {"agent": "your sign-in name"}',
      validator: (sent) => {
        checkAgent(journey, sent);
        refuseUnless(lastMail() !== undefined, 'cannot-resend');
      },
    },
  );

  setHandler(
    extendDeadlineUpdate,
    async (sent) => {
      await note('extend-deadline', sent, `${sent.days} days`);
      await extendLinks({ procedure: journey.procedure, days: sent.days });
      await journey.extend(sent.days);
      return reply(journey, `extended by ${sent.days} days`);
    },
    {
      description:
        'Gives everybody in it more time, links that were sent included. {"agent": "your sign-in name", "days": 7}; 1 to 30 days. Not for a dealer link: its 30 days are the rule.',
      validator: (sent) => {
        checkAgent(journey, sent);
        const { days } = sent;
        if (!Number.isInteger(days) || days < 1 || days > 30)
          refuse('invalid-answer', journey.position, [{ pointer: '/days', code: 'invalid' }]);
        refuseUnless(journey.canBeExtended, 'cannot-extend');
      },
    },
  );

  setHandler(
    retryNowUpdate,
    async (sent) => {
      retryNow();
      await note('retry-now', sent);
      return reply(journey, 'tried at once');
    },
    {
      description: 'Tries at once what waits for its next try, e.g. after a provider has come back. {"agent": "your sign-in name"}',
      validator: (sent) => checkAgent(journey, sent),
    },
  );

  setHandler(
    cancelWithReasonUpdate,
    async (sent) => {
      const before = journey.position?.revision ?? 0;
      await note('cancel-with-reason', sent, sent.reason);
      journey.stop({ outcome: 'cancelled', end: 'cancelled', notices: [], next: [] }, undefined);
      await journey.moved(before);
      return reply(journey, 'cancelled');
    },
    {
      description: `Ends the procedure; the customer reads that it was ended. {"agent": "your sign-in name", "reason": "customer-asked"}; reasons: ${Object.keys(cancelReasons).join(', ')}`,
      validator: (sent) => {
        checkAgent(journey, sent);
        checkWord(journey, cancelReasons, sent.reason);
        refuseUnless(journey.stands, 'cannot-cancel');
      },
    },
  );

  whenDone((activity) => void journey.forSupport.workFails(activity, false).catch((error) => journey.fail(error)));
  setHandler(workFailingSignal, ({ activity, fails }) => journey.forSupport.workFails(activity, fails), {
    description: 'Sent by workers: an activity keeps failing, or goes again.',
  });
  setHandler(
    attentionSignal,
    async ({ reason, revision }) => {
      await condition(() => journey.position !== undefined);
      if (journey.position?.revision === revision) await journey.raiseAttention({ reason }, { passing: true });
    },
    { description: 'Sent by the regular check of what waits too long.' },
  );
}

type SupportAction = Parameters<SupportActivities['noteSupport']>[0]['action'];

function where({ procedure, position }: JourneyEngine) {
  return { procedure, revision: position?.revision ?? 0, step: position?.step ?? '' };
}

function reply({ position }: JourneyEngine, done: string): SupportReply {
  const deadline = position?.expiresAt;
  return { done, step: position?.step ?? '', ...(deadline !== undefined && { deadline: new Date(deadline).toISOString() }) };
}

function closedOr({ position }: JourneyEngine, refusal: Refusal): Refusal {
  return position?.status === 'closed' ? 'procedure-closed' : refusal;
}

const AGENT = /^[\w.@+-]{1,64}$/;

function checkAgent(journey: JourneyEngine, sent: BySupport | undefined): void {
  if (typeof sent?.agent !== 'string' || !AGENT.test(sent.agent)) {
    refuse('invalid-answer', journey.position, [{ pointer: '/agent', code: 'required' }]);
  }
}

function checkWord(journey: JourneyEngine, words: Readonly<Record<string, true>>, word: unknown): void {
  if (typeof word === 'string' && Object.hasOwn(words, word)) return;
  refuse('invalid-answer', journey.position, [{ pointer: '/reason', code: 'choose-one' }]);
}

// The lists of `procedures/` with their texts would be values in the bundle; the compiler keeps these complete.
const refusalReasons: Readonly<Record<RefusalReason, true>> = {
  'vehicle-not-found': true,
  'other-brand': true,
  'not-the-user': true,
  'name-differs': true,
  'address-differs': true,
  'type-differs': true,
  other: true,
};

const cancelReasons: Readonly<Record<CancelReason, true>> = {
  'customer-asked': true,
  duplicate: true,
  'wrong-contract': true,
  'wrong-person': true,
  'cannot-be-finished': true,
};
