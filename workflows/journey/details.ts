import type { Position } from '../messages.ts';
import type { Attention } from './attention.ts';

/** What a support agent reads first in Temporal UI. Names steps, roles and times; never what somebody typed. */
export function describe(position: Position, attention: Attention | undefined, failing: readonly string[]): string {
  const parts = [standing(position), ...attentionOf(attention, failing)];
  if (position.status === 'open') parts.push(whatToDo(position, failing));
  return parts.join('\n\n');
}

function standing(position: Position): string {
  const since = moment(position.since);
  if (position.kind === 'end') return `**Ended** at \`${position.step}\`: ${position.outcome} (${since})`;
  const at = position.kind === 'wait' ? `Works at \`${position.step}\`` : `Waits for **${position.by}** at \`${position.step}\``;
  const problems = position.problems.map((problem) => `\n- last answer: \`${problem.code}\``).join('');
  const until = position.expiresAt ? `, ends by itself ${moment(position.expiresAt)} without an answer` : '';
  return `${at} since ${since}${until}${problems}`;
}

function attentionOf(attention: Attention | undefined, failing: readonly string[]): string[] {
  if (!attention) return [];
  const due = attention.due === undefined ? '' : `, due ${moment(attention.due)}`;
  const works = failing.map((activity) => `\n- \`${activity}\` keeps failing: see Pending Activities for the error and the next try`);
  return [`**Attention:** \`${attention.reason}\`${due}${works.join('')}`];
}

/** Updates, as they can be sent from here: name and input. */
function whatToDo(position: Position, failing: readonly string[]): string {
  const can = [
    ...(position.by === 'reviewer'
      ? ['`resolve-review` `{"agent": "…", "decision": "approve"}` or `{"agent": "…", "decision": "refuse", "reason": "name-differs"}`']
      : []),
    ...(failing.length > 0 || position.kind === 'wait' ? ['`retry-now` `{"agent": "…"}` tries at once'] : []),
    '`resend-mail` `{"agent": "…"}` sends the last mail again',
    ...(position.expiresAt ? ['`extend-deadline` `{"agent": "…", "days": 7}`'] : []),
    '`cancel-with-reason` `{"agent": "…", "reason": "customer-asked"}`',
  ];
  return `What you may do (Send an Update):\n${can.map((line) => `- ${line}`).join('\n')}`;
}

function moment(time: number): string {
  return new Date(time).toISOString();
}
