import { randomUUID } from 'node:crypto';
import { type ProcedureClient, procedureClient } from '../../api/procedures/procedure-client.ts';
import { openProcedureRow } from '../../db/queries/procedures.ts';
import type { Answering, Position } from '../../workflows/messages.ts';
import { type BareOpening, bareUpdate } from '../bare/messages.ts';
import type { Path } from '../paths.ts';
import type { Stage } from '../stage.ts';
import { type AnsweredStep, walk } from '../walk.ts';
import { type Work, workOf } from './work.ts';

export interface Timing {
  readonly step: string;
  readonly work: Work;
  readonly milliseconds: number;
}

/** Goes through one procedure and says how long each answer took. */
export type Contestant = (email: string) => Promise<readonly Timing[]>;

export const contestantTexts = {
  bare: 'bare Temporal Update: one local activity with the same statement, same sizes, same sealing',
  journey: 'the real procedure, its Update sent by the API’s Temporal client from this process, without HTTP',
  http: 'POST /v1/procedures/{id}/steps/{step}, keep-alive, with cookie and Idempotency-Key',
} as const;
export type ContestantName = keyof typeof contestantTexts;

/** A recorded answer: what the workflow was sent, and where it stood then. */
interface Recorded {
  readonly answering: Answering;
  readonly position: Position;
}

/** The three contestants for a path. Walks it twice first, to record what is sent and stored on it. */
export async function contestants(stage: Stage, path: Path, email: () => string): Promise<Record<ContestantName, Contestant>> {
  const { steps } = await walk(stage, path, email());
  const journey = journeyOf(stage, steps);
  const recorded: Recorded[] = [];
  await journey(email(), (one) => recorded.push(one));
  return {
    bare: () => bareWalk(stage, recorded),
    journey: (address) => journey(address, () => undefined),
    async http(address) {
      const walked = await walk(stage, path, address);
      return walked.steps.map(({ step, sent, milliseconds }) => ({ step, work: workOf(step, sent), milliseconds }));
    },
  };
}

async function bareWalk({ client, database, bareTaskQueue: taskQueue }: Stage, recorded: readonly Recorded[]): Promise<Timing[]> {
  const procedure = await openProcedureRow(database, { id: randomUUID(), type: 'bare', brand: 'toyota', language: 'ja' });
  const opening: BareOpening = { procedure, positions: recorded.map(({ position }) => position) };
  const handle = await client.workflow.start('bare', {
    workflowId: `bare-${procedure}`,
    taskQueue,
    args: [opening],
    workflowTaskTimeout: '2s',
  });
  const send = async ({ answering }: Recorded) => {
    const began = performance.now();
    await handle.executeUpdate(bareUpdate, { updateId: randomUUID(), args: [answering] });
    return performance.now() - began;
  };
  const [first] = recorded;
  // Once untimed: a real procedure is opened, and cached by its worker, before its first answer too.
  if (first) await send(first);
  const timings: Timing[] = [];
  for (const one of recorded) {
    const { step, answer } = one.answering;
    timings.push({ step, work: workOf(step, answer), milliseconds: await send(one) });
  }
  await handle.terminate();
  return timings;
}

/** Only as far as nothing is registered: that needs a password, which is handed over at the HTTP edge. */
function journeyOf(stage: Stage, steps: readonly AnsweredStep[]) {
  const procedures = procedureClient(stage.client, stage.taskQueue);
  const ordinary = steps.filter(({ step }) => step !== 'review-details');
  return async (email: string, record: (recorded: Recorded) => void): Promise<Timing[]> => {
    const contractId = await stage.newContract();
    const type = 'buyer-registration' as const;
    const id = await openProcedureRow(stage.database, { id: randomUUID(), type, brand: 'toyota', language: 'ja', contractId });
    const contract = { id: contractId, vehicle: 'カローラ', grade: 'W×B', dealer: 'トヨタ手続 名古屋駅前店', contractNumber: 'BENCH-0001' };
    const input = { contract, registeredBefore: false };
    await procedures.open(type, { procedure: id, brand: 'toyota', language: 'ja', silenceDays: 30, input }, {});
    const timings: Timing[] = [];
    for (const { step, sent } of ordinary) {
      if (step === 'email-code') await stage.codeFor(email);
      const answer = accepted(step, sent, email);
      const answering: Answering = { ...doing(), by: 'buyer', step, answer };
      const began = performance.now();
      const { position } = await procedures.answer({ id, type }, randomUUID(), answering);
      const milliseconds = performance.now() - began;
      const work = workOf(step, sent);
      timings.push({ step, work, milliseconds });
      if (work === 'ordinary') record({ answering, position });
    }
    await stop(procedures, { id, type });
    return timings;
  };
}

/** What the edge makes of an answer before the workflow gets it. */
function accepted(step: string, sent: AnsweredStep['sent'], email: string): AnsweredStep['sent'] {
  if (step === 'email') return { email };
  if (step === 'email-code') return { attempt: 1 };
  const { password: _password, passwordAgain: _again, ...rest } = sent;
  return rest;
}

/** References and hashes as long as the API's. */
function doing() {
  return { who: randomUUID(), language: 'ja' as const, fingerprint: 'f'.repeat(43) };
}

async function stop(procedures: ProcedureClient, procedure: { id: string; type: string }): Promise<void> {
  await procedures.cancel(procedure, randomUUID(), { ...doing(), by: 'buyer' });
}
