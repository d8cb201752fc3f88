import { allHandlersFinished, CancellationScope, condition, setHandler } from '@temporalio/workflow';
import type { ProcedureDefinition } from '../../procedures/step.ts';
import {
  type Answering,
  answerUpdate,
  backUpdate,
  cancelUpdate,
  type Doing,
  lookUpdate,
  type Opening,
  type Reply,
  resendUpdate,
} from '../messages.ts';
import { JourneyEngine } from './engine.ts';
import { changedLockedFields, isOffered } from './guards.ts';
import { Ended, Expired } from './interruption.ts';
import type { Journey } from './journey.ts';
import type { Ending } from './question.ts';
import { type Refusal, refuse } from './refusal.ts';
import { handleSupport } from './support.ts';

/** Makes a workflow of a procedure's code. Everything a procedure's person can do to it is handled here, and nowhere else. */
export function procedure<D extends ProcedureDefinition, Input>(run: (journey: Journey<D>, input: Input) => Promise<never>) {
  return async (opening: Opening<Input>): Promise<{ outcome: string; end: string }> => {
    const journey = new JourneyEngine(opening);
    handle(journey);
    handleSupport(journey);
    const watch = journey.endWhenSilent();
    try {
      // A cancellation asked of Temporal reaches the watch alone: work under way is finished, and the next question is not put.
      return await Promise.race([CancellationScope.nonCancellable(() => run(journey, opening.input)), watch]);
    } catch (error) {
      const ending = endingOf(error);
      if (!ending) throw error;
      return CancellationScope.nonCancellable(() => close(journey, ending));
    }
  };
}

/** A deadline that the procedure's own code did not catch ends it as expired. */
function endingOf(error: unknown): Ending | undefined {
  if (error instanceof Expired) return { outcome: 'expired', end: 'expired', notices: [], next: [] };
  return error instanceof Ended ? error.ending : undefined;
}

async function close(journey: JourneyEngine, ending: Ending): Promise<{ outcome: string; end: string }> {
  await journey.close(ending);
  await condition(allHandlersFinished);
  return { outcome: ending.outcome, end: ending.end };
}

function handle(journey: JourneyEngine): void {
  setHandler(lookUpdate, () => journey.moved(0));

  setHandler(
    answerUpdate,
    (answering) =>
      reply(journey, answering, () =>
        journey.take(answering.answer, { ...audit('answer', answering, answering.step), ...agreedTo(answering) }, answering.language),
      ),
    {
      validator: ({ step, by, revision, answer }) => {
        const question = journey.pending?.question;
        if (question === undefined || question.step !== step) {
          return refuse(journey.position?.status === 'closed' ? 'procedure-closed' : 'step-not-open', journey.position);
        }
        if (question.by !== by) refuse('wrong-actor', journey.position);
        refuseStale(journey, revision);
        const problems = [...changedLockedFields(question, answer), ...isOffered(question, answer)];
        if (problems.length > 0) refuse('invalid-answer', journey.position, problems);
      },
    },
  );

  setHandler(backUpdate, (doing) => reply(journey, doing, () => goBack(journey, doing)), {
    validator: (doing) => {
      if (journey.canBeRecalledBy(doing.by)) refuseStale(journey, doing.revision);
      else refuseUnless(journey, doing, journey.canGoBack, 'cannot-go-back');
    },
  });
  setHandler(
    resendUpdate,
    (doing) => reply(journey, doing, () => journey.resend(audit('resend', doing, stepOf(journey)), doing.language)),
    {
      validator: (doing) => refuseUnless(journey, doing, journey.pending?.question.resends !== undefined, 'cannot-resend'),
    },
  );
  setHandler(
    cancelUpdate,
    (doing) =>
      reply(journey, doing, () =>
        journey.stop({ outcome: 'cancelled', end: 'cancelled', notices: [], next: [] }, audit('cancel', doing, stepOf(journey))),
      ),
    { validator: (doing) => refuseUnless(journey, doing, journey.canCancel, 'cannot-cancel') },
  );
}

/** The next place somebody must do something, in the same call. */
async function reply(journey: JourneyEngine, { fingerprint }: Doing, act: () => void): Promise<Reply> {
  const before = journey.position?.revision ?? 0;
  act();
  return { position: await journey.moved(before), fingerprint };
}

/** One's own last answer is undone; what was handed to somebody else is taken back. */
function goBack(journey: JourneyEngine, doing: Doing): void {
  const entry = audit('back', doing, stepOf(journey));
  if (journey.canBeRecalledBy(doing.by)) journey.recall(entry, doing.language);
  else journey.goBack(entry, doing.language);
}

function refuseUnless(journey: JourneyEngine, { by, revision }: Doing, possible: boolean, refusal: Refusal): void {
  if (!possible) refuse(journey.position?.status === 'closed' ? 'procedure-closed' : refusal, journey.position);
  if (journey.position?.owner !== by) refuse('wrong-actor', journey.position);
  refuseStale(journey, revision);
}

function refuseStale(journey: JourneyEngine, revision: number | undefined): void {
  const current = journey.position?.revision ?? 0;
  const oldest = journey.pending?.from ?? current;
  if (revision !== undefined && (revision < oldest || revision > current)) refuse('stale-revision', journey.position);
}

function stepOf(journey: JourneyEngine): string {
  return journey.position?.step ?? '';
}

function audit(action: 'answer' | 'back' | 'resend' | 'cancel', { by, who }: Doing, step: string) {
  return { action, by, who, step, at: Date.now() };
}

/** Consents name the versions that were read; they are stored with the position they led to. */
function agreedTo({ answer }: Answering): { agreed?: Readonly<Record<string, string>> } {
  const { agreed } = answer;
  if (typeof agreed !== 'object' || agreed === null) return {};
  return { agreed: Object.fromEntries(Object.entries(agreed).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) };
}
