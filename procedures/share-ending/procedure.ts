import { commonEnds } from '../common-ends.ts';
import type { ProcedureDefinition } from '../step.ts';
import { confirmEnd, endedBefore, shareEnded } from './steps.ts';

/** The owner ends a share, or the sharee leaves it. */
export const shareEnding = {
  type: 'share-ending',
  title: { ja: 'シェアの終了', en: 'End the share' },
  actor: 'owner',
  notices: {},
  steps: { 'confirm-end': confirmEnd },
  waits: {},
  ends: { 'share-ended': shareEnded, 'ended-before': endedBefore, ...commonEnds },
} as const satisfies ProcedureDefinition;
