import { noteSupportAction } from '../db/queries/audit.ts';
import { extendLinksOf } from '../db/queries/links.ts';
import type { ActivityContext } from './context.ts';

export interface SupportNote {
  readonly procedure: string;
  readonly revision: number;
  readonly step: string;
  readonly action: 'resend-mail' | 'extend-deadline' | 'retry-now' | 'cancel-with-reason' | 'settle';
  /** The agent's sign-in name. */
  readonly agent: string;
  /** A word of a closed list, or a number of days. */
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SupportActivities {
  /** Into the audit trail. Idempotent by procedure, action and moment. */
  noteSupport(note: SupportNote): Promise<void>;
  /** Links into a procedure that are still open. */
  extendLinks(extension: { readonly procedure: string; readonly days: number }): Promise<void>;
}

export function supportActivities({ database }: ActivityContext): SupportActivities {
  return {
    noteSupport: (note) => noteSupportAction(database, note),
    extendLinks: ({ procedure, days }) => extendLinksOf(database, procedure, days),
  };
}
