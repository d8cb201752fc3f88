import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ApiProblem } from './problem.ts';

const MAILS = 6;
const MINUTES = 10;

/** Mails that one procedure may have sent: nobody's mailbox is flooded by somebody who presses "send again". */
export interface MailLimit {
  /** Refuses when there were too many already. Does not count: a call that is repeated because the engine was away is one. */
  check(procedure: string): Promise<void>;
  count(procedure: string): Promise<void>;
}

export function mailLimit(mails = MAILS): MailLimit {
  const limiter = new RateLimiterMemory({ points: mails, duration: MINUTES * 60 });
  return {
    async check(procedure) {
      const used = await limiter.get(procedure);
      if (used && used.consumedPoints >= mails)
        throw new ApiProblem('too-many-requests', { retryAfterSeconds: Math.ceil(used.msBeforeNext / 1000) });
    },
    async count(procedure) {
      await limiter.penalty(procedure);
    },
  };
}
