import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * What support finds procedures by in Temporal UI. Never encrypted, so nothing in it says who somebody is. A Temporal on Postgres has
 * room for ten keywords and three dates in a namespace.
 */
export const searchAttributes = {
  /** A plain `Procedure` is a word of the query language. */
  procedure: defineSearchAttributeKey('ProcedureType', 'KEYWORD'),
  brand: defineSearchAttributeKey('Brand', 'KEYWORD'),
  /** The dealer's name. */
  dealer: defineSearchAttributeKey('Dealer', 'KEYWORD'),
  /** The contract's number. */
  contract: defineSearchAttributeKey('Contract', 'KEYWORD'),
  /** Where it stood when this turn began: see `Standing`. */
  step: defineSearchAttributeKey('Step', 'KEYWORD'),
  /** A role, or `system` while something of ours or of a provider's is at work. */
  waitingFor: defineSearchAttributeKey('WaitingFor', 'KEYWORD'),
  /** Why somebody should look at it; left out when nobody need. */
  attention: defineSearchAttributeKey('Attention', 'KEYWORD'),
  outcome: defineSearchAttributeKey('Outcome', 'KEYWORD'),
  stepSince: defineSearchAttributeKey('StepSince', 'DATETIME'),
  /** When it ends by itself unless somebody answers. */
  deadline: defineSearchAttributeKey('Deadline', 'DATETIME'),
  /** When a review must have been decided. */
  reviewDue: defineSearchAttributeKey('ReviewDue', 'DATETIME'),
} as const;
