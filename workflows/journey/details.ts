import type { Position } from '../messages.ts';

/** What a support agent reads first in Temporal UI. Names steps, roles and times; never what somebody typed. */
export function describe(position: Position): string {
  const since = new Date(position.since).toISOString();
  if (position.kind === 'end') return `**Ended** at \`${position.step}\`: ${position.outcome} (${since})`;
  const at = position.kind === 'wait' ? `Works at \`${position.step}\`` : `Waits for **${position.by}** at \`${position.step}\``;
  const problems = position.problems.map((problem) => `\n- last answer: \`${problem.code}\``).join('');
  const until = position.expiresAt ? `, expires ${new Date(position.expiresAt).toISOString()} without an answer` : '';
  return `${at} since ${since}${until}${problems}`;
}
