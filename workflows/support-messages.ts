import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { RefusalReason } from '../procedures/registration-after-delivery/refusal-reasons.ts';
import type { CancelReason } from '../procedures/support/cancel-reasons.ts';

/** Every one is one JSON object that an agent can type in Temporal UI. `agent` is a sign-in name: it goes into the audit trail. */
interface BySupport {
  readonly agent: string;
}

export type ResolvingReview = BySupport &
  ({ readonly decision: 'approve' } | { readonly decision: 'refuse'; readonly reason: RefusalReason });

export interface ExtendingDeadline extends BySupport {
  /** 1 to 30. */
  readonly days: number;
}

export interface CancellingWithReason extends BySupport {
  readonly reason: CancelReason;
}

/** Where the procedure stands then. */
export interface SupportReply {
  readonly done: string;
  readonly step: string;
  readonly deadline?: string;
}

export const resolveReviewUpdate = defineUpdate<SupportReply, [ResolvingReview]>('resolve-review');
export const resendMailUpdate = defineUpdate<SupportReply, [BySupport]>('resend-mail');
export const extendDeadlineUpdate = defineUpdate<SupportReply, [ExtendingDeadline]>('extend-deadline');
export const retryNowUpdate = defineUpdate<SupportReply, [BySupport]>('retry-now');
export const cancelWithReasonUpdate = defineUpdate<SupportReply, [CancellingWithReason]>('cancel-with-reason');

/** From the worker: an activity keeps failing, or goes again. */
export const workFailingSignal = defineSignal<[{ readonly activity: string; readonly fails: boolean }]>('work-failing');

/** From the regular check of what waits too long. */
export const attentionSignal = defineSignal<[{ readonly reason: string; readonly revision: number }]>('attention');

export type { BySupport };
