import { sealJson } from '../codec/key-ring.ts';
import { storeAttention } from '../db/queries/attention.ts';
import { launchedRow, storePosition } from '../db/queries/procedures.ts';
import type { ProcedureType } from '../procedures/registry.ts';
import type { Actor } from '../procedures/step.ts';
import type { Position } from '../workflows/messages.ts';
import type { ActivityContext } from './context.ts';

/** Who moved a procedure. `who` is a reference, never a name; `at` is milliseconds since the epoch. */
export interface AuditEntry {
  readonly action: 'answer' | 'back' | 'resend' | 'cancel';
  readonly by: Actor;
  readonly who: string;
  readonly step: string;
  readonly at: number;
  /** Documents consented to, with the version that was read. */
  readonly agreed?: Readonly<Record<string, string>>;
}

export interface Commit {
  readonly procedure: string;
  readonly position: Position;
  readonly audit?: AuditEntry;
  /** What support was asked to look at has passed. */
  readonly calm?: boolean;
}

export interface Launch {
  readonly procedure: string;
  /** The procedure that starts it. */
  readonly by: string;
  readonly type: ProcedureType;
  readonly owner: Actor;
  readonly role: Actor;
}

export interface Attention {
  readonly procedure: string;
  /** A stable word, e.g. `review-due-soon`; empty when there is nothing to look at any more. */
  readonly reason: string;
  /** Milliseconds since the epoch: when somebody must have answered. */
  readonly due?: number;
}

export interface ProcedureActivities {
  /** The row of a procedure that another one starts: same brand, contract, dealer and language. Idempotent by id. */
  launchProcedure(launch: Launch): Promise<void>;
  /** Puts a procedure on support's list, or takes it off. */
  raiseAttention(attention: Attention): Promise<void>;
  /** Stores where a procedure stands, unless it stands there or further already. Replaces what a try that was lost has stored. */
  commitPosition(commit: Commit): Promise<void>;
}

export function procedureActivities({ database, keyRing }: ActivityContext): ProcedureActivities {
  return {
    launchProcedure: (launch) => launchedRow(database, launch),
    raiseAttention: ({ procedure, reason, due }) =>
      storeAttention(database, procedure, reason, due === undefined ? undefined : new Date(due)),
    commitPosition: (commit) => storePosition(database, commit, sealJson(keyRing, commit.position)),
  };
}
