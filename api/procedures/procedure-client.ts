import { type Client, WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { type ProcedureType, procedures } from '../../procedures/registry.ts';
import {
  type Answering,
  answerUpdate,
  backUpdate,
  cancelUpdate,
  type Doing,
  lookUpdate,
  type Opening,
  type Position,
  type Reply,
  resendUpdate,
} from '../../workflows/messages.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import type { SupportReply } from '../../workflows/support-messages.ts';
import { ApiProblem } from '../problem.ts';
import { isAway, isClosed, refusalIn, wasDropped } from './engine-errors.ts';

/** Longer than the worst wait after a worker was killed; shorter than a customer's patience and a proxy's timeout. */
const DEADLINE_MS = 8_000;

const WORKFLOW_QUEUE = 1;

/** Short, so that a task of a worker that died is given to another soon. */
const TASK_TIMEOUT = '2s';

interface Procedure {
  readonly id: string;
  readonly type: string;
}

/** What support finds it by: the numbers and names that agents use. */
export interface Subject {
  /** The contract's number. */
  readonly contract?: string;
  /** The dealer's name. */
  readonly dealer?: string;
}

/** What the API asks of the engine. An update's id is the request's idempotency key: repeating a call repeats its result. */
export interface ProcedureClient {
  /** Starts it unless it runs, and waits for its first step. */
  open(type: ProcedureType, opening: Opening<unknown>, subject: Subject): Promise<Position>;
  answer(procedure: Procedure, updateId: string, answering: Answering): Promise<Reply>;
  back(procedure: Procedure, updateId: string, doing: Doing): Promise<Reply>;
  resend(procedure: Procedure, updateId: string, doing: Doing): Promise<Reply>;
  cancel(procedure: Procedure, updateId: string, doing: Doing): Promise<Reply>;
  /** What a support agent does; the same update that can be sent from Temporal UI. */
  support(procedure: Procedure, updateId: string, update: string, sent: object): Promise<SupportReply>;
  /** Starts what follows a report of the dealer's system, unless this very report was followed already. */
  followReport(report: string, contract: string): Promise<void>;
  /** Rejects when no worker polls for work, or the engine is away. */
  ready(): Promise<void>;
  /** The result of a request that was carried out before; nothing when it was not. */
  earlier(procedure: Procedure, updateId: string, doing: Pick<Doing, 'fingerprint'>): Promise<Reply | undefined>;
}

export function procedureClient(client: Client, taskQueue: string): ProcedureClient {
  const { workflow } = client;
  const inTime = <T>(call: () => Promise<T>) => client.withDeadline(Date.now() + DEADLINE_MS, call);

  async function update<A extends Doing>(
    definition: typeof backUpdate | typeof answerUpdate,
    { type, id }: Procedure,
    updateId: string,
    doing: A,
  ): Promise<Reply> {
    const handle = workflow.getHandle(workflowId(type, id));
    try {
      const send = () => handle.executeUpdate<Reply, [A]>(definition.name, { updateId, args: [doing] });
      const reply = await inTime(() => unlessDropped(send));
      return sameRequest(reply, doing);
    } catch (error) {
      if (!isClosed(error)) throw problemOf(error);
      return repeated(() => handle.getUpdateHandle<Reply>(updateId).result(), doing);
    }
  }

  /** A repeated request whose first one ended the procedure: its result is still known. */
  async function repeated(result: () => Promise<Reply>, doing: Doing): Promise<Reply> {
    try {
      return sameRequest(await inTime(result), doing);
    } catch (error) {
      throw isClosed(error) ? new ApiProblem('procedure-closed', { cause: error }) : problemOf(error);
    }
  }

  return {
    async open(type, opening, subject) {
      const startWorkflowOperation = new WithStartWorkflowOperation(type, {
        workflowId: workflowId(type, opening.procedure),
        taskQueue,
        args: [opening],
        workflowTaskTimeout: TASK_TIMEOUT,
        ...visible(type, opening, subject),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      });
      try {
        return await inTime(() => workflow.executeUpdateWithStart(lookUpdate, { startWorkflowOperation }));
      } catch (error) {
        throw isClosed(error) ? new ApiProblem('procedure-closed', { cause: error }) : problemOf(error);
      }
    },
    answer: (procedure, updateId, answering) => update(answerUpdate, procedure, updateId, answering),
    back: (procedure, updateId, doing) => update(backUpdate, procedure, updateId, doing),
    resend: (procedure, updateId, doing) => update(resendUpdate, procedure, updateId, doing),
    cancel: (procedure, updateId, doing) => update(cancelUpdate, procedure, updateId, doing),
    async support({ type, id }, updateId, name, sent) {
      try {
        return await inTime(() =>
          workflow.getHandle(workflowId(type, id)).executeUpdate<SupportReply, [object]>(name, { updateId, args: [sent] }),
        );
      } catch (error) {
        throw isClosed(error) ? new ApiProblem('procedure-closed', { cause: error }) : problemOf(error);
      }
    },
    async followReport(report, contract) {
      const type = 'vehicle-registered';
      const started = { workflowId: workflowId(type, report), taskQueue, args: [{ contract }], workflowTaskTimeout: TASK_TIMEOUT } as const;
      try {
        await inTime(() => workflow.start(type, { ...started, workflowIdReusePolicy: 'REJECT_DUPLICATE' }));
      } catch (error) {
        if (!isClosed(error)) throw problemOf(error);
      }
    },
    async ready() {
      const { pollers } = await client.withDeadline(Date.now() + 3000, () =>
        client.workflowService.describeTaskQueue({
          namespace: client.options.namespace,
          taskQueue: { name: taskQueue },
          taskQueueType: WORKFLOW_QUEUE,
        }),
      );
      if (!pollers?.length) throw new Error('No worker is polling');
    },
    async earlier({ type, id }, updateId, doing) {
      const handle = workflow.getHandle(workflowId(type, id)).getUpdateHandle<Reply>(updateId);
      try {
        return sameRequest(await inTime(() => handle.result()), doing);
      } catch (error) {
        if (isClosed(error)) return undefined;
        throw problemOf(error);
      }
    },
  };
}

function visible(type: ProcedureType, { brand }: Opening<unknown>, { contract, dealer }: Subject) {
  const about = [brand, dealer, contract].filter((part) => part !== undefined);
  return {
    typedSearchAttributes: [
      { key: searchAttributes.procedure, value: type },
      { key: searchAttributes.brand, value: brand },
      ...(dealer ? [{ key: searchAttributes.dealer, value: dealer }] : []),
      ...(contract ? [{ key: searchAttributes.contract, value: contract }] : []),
    ],
    staticSummary: `${procedures[type].title.en} · ${about.join(' · ')}`,
    staticDetails: DETAILS,
  };
}

/** Beside what stands there now, which the procedure says itself. */
const DETAILS = 'A customer’s procedure: one workflow from its first screen to its last. How to find, read and move one: docs/runbook.md.';

async function unlessDropped<T>(send: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (tries <= 1 || !wasDropped(error)) throw error;
    return unlessDropped(send, tries - 1);
  }
}

export function workflowId(type: string, procedure: string): string {
  return `${type}-${procedure}`;
}

function sameRequest(reply: Reply, { fingerprint }: Pick<Doing, 'fingerprint'>): Reply {
  if (reply.fingerprint !== fingerprint) throw new ApiProblem('idempotency-key-reused');
  return reply;
}

function problemOf(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const refused = refusalIn(error.cause);
    if (refused) return new ApiProblem(refused.refusal, { ...refused, cause: error });
  }
  return isAway(error) ? new ApiProblem('temporarily-unavailable', { retryAfterSeconds: 2, cause: error }) : error;
}
