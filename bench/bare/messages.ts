import { defineUpdate } from '@temporalio/workflow';
import type { Answering, Position, Reply } from '../../workflows/messages.ts';

export interface BareOpening {
  readonly procedure: string;
  /** Where a real procedure stood, update by update; begun again when they are used up. */
  readonly positions: readonly Position[];
}

export const bareUpdate = defineUpdate<Reply, [Answering]>('answer');
