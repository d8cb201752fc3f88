import { sealJson } from '../codec/key-ring.ts';
import { storePosition } from '../db/queries/procedures.ts';
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
}

export interface ProcedureActivities {
  /** Stores where a procedure stands, unless it stands further already. Idempotent by revision. */
  commitPosition(commit: Commit): Promise<void>;
}

export function procedureActivities({ database, keyRing }: ActivityContext): ProcedureActivities {
  return {
    commitPosition: (commit) => storePosition(database, commit, sealJson(keyRing, commit.position)),
  };
}
