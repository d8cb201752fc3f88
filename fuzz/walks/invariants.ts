import { type ProblemCode, problemStatus } from '../../api/contract/problem.ts';
import type { ProcedureView } from '../../api/contract/view.ts';
import type { Reply } from '../../testing/api-client.ts';

/** What held when a procedure was seen last. */
interface Seen {
  readonly revision: number;
  readonly closed: string | undefined;
}

/** Watches every answer of one walk, and says what may never be. */
export class Invariants {
  readonly broken: string[] = [];
  readonly #seen = new Map<string, Seen>();

  /** @param call what was sent, for whoever has to find out */
  check(call: string, reply: Reply): void {
    const { status, problem, view, body } = reply;
    if (status >= 500 && status !== 503) this.#break(call, `answered with ${status}`);
    if (status >= 400 && !problem) this.#break(call, `${status} without a problem: ${JSON.stringify(body).slice(0, 200)}`);
    if (problem && statusOf(problem.code) !== status) this.#break(call, `${problem.code} with ${status}`);
    for (const shown of [view, problem?.view]) if (shown) this.#look(call, shown, view !== undefined);
  }

  /** The call itself failed: no connection, an answer that is no JSON, a view or a problem of another shape. */
  failed(call: string, error: unknown): void {
    this.#break(call, String(error).slice(0, 500));
  }

  #look(call: string, { id, revision, status, step, outcome }: ProcedureView, direct: boolean): void {
    const seen = this.#seen.get(id);
    const closed = status === 'closed' ? step.name : undefined;
    // Whoever is refused is shown what is stored, which may be on its way still; a later registration supersedes an earlier one.
    if (seen && revision < seen.revision && direct) this.#break(call, `revision ${revision} after ${seen.revision}`);
    if (seen?.closed !== undefined && seen.closed !== closed && outcome !== 'superseded')
      this.#break(call, `it had ended at ${seen.closed}, and stands at ${step.name}`);
    if (status === 'open' && step.kind !== 'wait' && step.kind !== 'end' && step.actor === '')
      this.#break(call, `nobody may answer ${step.name}`);
    if (status === 'closed' && step.can.length > 0) this.#break(call, `an end that can be answered: ${step.name}`);
    this.#seen.set(id, { revision: Math.max(revision, seen?.revision ?? 0), closed: closed ?? seen?.closed });
  }

  #break(call: string, what: string): void {
    this.broken.push(`${call}: ${what}`);
  }
}

function statusOf(code: ProblemCode): number {
  return problemStatus[code];
}
