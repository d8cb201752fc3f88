import { upsertSearchAttributes } from '@temporalio/workflow';
import type { Position } from '../messages.ts';
import { searchAttributes as keys } from '../search-attributes.ts';
import type { Attention } from './attention.ts';

/**
 * Says to Temporal's lists where a procedure stands. Each time costs an event, so it is said when the turn passes to somebody else, when
 * attention comes or goes, and at the end; not at each step of the person whose turn it is. A case that needs attention is exact.
 */
export class Standing {
  #turn: string | undefined;
  #said = '';

  say(position: Position, attention: Attention | undefined): void {
    const waitsFor = position.kind === 'ask' ? position.by : position.kind === 'wait' ? 'system' : undefined;
    // What we do ourselves is over in a moment, mostly: then it is the same person's turn again. What is not gets attention.
    if (position.kind !== 'wait' || this.#turn === undefined) this.#turn = waitsFor;
    const news = JSON.stringify([this.#turn, position.outcome, attention]);
    if (news === this.#said) return;
    this.#said = news;
    upsertSearchAttributes([
      { key: keys.step, value: position.step },
      { key: keys.waitingFor, value: waitsFor ?? null },
      { key: keys.stepSince, value: new Date(position.since) },
      { key: keys.deadline, value: date(position.expiresAt) },
      { key: keys.attention, value: attention?.reason ?? null },
      { key: keys.reviewDue, value: date(attention?.due) },
      ...(position.outcome ? [{ key: keys.outcome, value: position.outcome }] : []),
    ]);
  }
}

function date(time: number | undefined): Date | null {
  return time === undefined ? null : new Date(time);
}
