import type { Access } from '../../db/queries/access.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { StepDefinition, Steps } from '../../procedures/step.ts';
import type { Answering, Position, StepProblem } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Intake, IntakeName, IntakeOf } from '../intake/intake.ts';
import { intakes } from '../intake/intakes.ts';
import { ApiProblem } from '../problem.ts';
import { type ParsedAnswer, parseAnswer } from './parse-answer.ts';

type Sending = Omit<Answering, 'answer' | 'by'> & { readonly updateId: string; readonly body: unknown };

/** Checks an answer, takes its secrets in, and gives it to the procedure: what comes back is where it stands now. */
export async function answerStep(api: ApiContext, access: Access, { updateId, body, ...sending }: Sending): Promise<Position> {
  const step = stepOf(access.type, sending.step);
  const parsed = parseAnswer(step, body);
  if (parsed.kind === 'invalid') throw new ApiProblem('invalid-answer', { problems: parsed.problems });

  // Staff who gave their number and PIN on the customer's phone answer as staff.
  const by = parsed.action.accepted ? (step.by ?? access.role) : access.role;
  let taken = await takenIn(api, access, step, parsed, sending);
  if ('refused' in taken) {
    // A request that is repeated gets its first answer, also when its code has expired or the terms have changed since.
    const earlier = await api.procedures.earlier(access, updateId, sending);
    if (earlier) return earlier.position;
    // A worker may have stored where the procedure stands and died before it stood there.
    const opened: Access = { ...access, status: 'open', step: sending.step, waitingFor: by };
    if (notOpenTo(access, step, sending) && (await isOpenAt(api, access, { ...sending, by })))
      taken = await takenIn(api, opened, step, parsed, sending);
    if ('refused' in taken) throw taken.refused;
  }
  const { position } = await api.procedures.answer(access, updateId, { ...sending, by, answer: taken.accepted });
  if (position.step === sending.step && position.problems.length > 0) {
    throw new ApiProblem('invalid-answer', { problems: position.problems, position });
  }
  return position;
}

function stepOf(type: string, name: string): StepDefinition {
  const steps: Steps = isProcedureType(type) ? procedures[type].steps : {};
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (!step) throw new ApiProblem('not-found');
  return step;
}

type Intaken = { readonly accepted: Readonly<Record<string, unknown>> } | { readonly refused: ApiProblem };
type Parsed = Extract<ParsedAnswer, { kind: 'parsed' }>;

/** What the workflow will get: the answer, with its secrets taken out. */
async function takenIn(
  api: ApiContext,
  access: Access,
  step: StepDefinition,
  { action, answer }: Parsed,
  sending: Omit<Sending, 'updateId' | 'body'>,
): Promise<Intaken> {
  const outdated = step.documents ? await outdatedTerms(api, access.brand, step.documents, answer) : [];
  if (outdated.length > 0) return { refused: new ApiProblem('invalid-answer', { problems: outdated }) };
  if (!action.accepted) return { accepted: answer };
  // What is attested is what was seen: without the revision it could be something else by now.
  if (step.kind === 'attest' && sending.revision === undefined) return { refused: new ApiProblem('stale-revision') };
  const closed = notOpenTo(access, step, sending);
  if (closed) return { refused: new ApiProblem(closed) };
  const { role, who } = access;
  const taken = await takeIn(sending.step, answer, { api, procedure: access, role, who, language: sending.language });
  return 'problems' in taken ? { refused: new ApiProblem('invalid-answer', { problems: taken.problems }) } : taken;
}

/**
 * Nothing is taken in for a step that is not open, or not this person's: no code is counted, no password replaced.
 * Who has seen a newer revision than the one stored is let through: the procedure itself decides.
 */
function notOpenTo(
  { status, step, waitingFor, revision, role }: Access,
  { by }: StepDefinition,
  sending: Pick<Sending, 'step' | 'revision'>,
): ProblemCode | undefined {
  if (sending.revision !== undefined && sending.revision > revision) return undefined;
  if (status === 'closed') return 'procedure-closed';
  if (step !== sending.step) return 'step-not-open';
  return waitingFor === role || waitingFor === by ? undefined : 'wrong-actor';
}

/** Asked of the procedure itself, where it costs no history: an answer to an old revision is refused, by whatever else is wrong first. */
async function isOpenAt(api: ApiContext, access: Access, sending: Omit<Answering, 'answer'>): Promise<boolean> {
  try {
    await api.procedures.answer(access, crypto.randomUUID(), { ...sending, revision: 0, answer: {} });
    return false;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === 'temporarily-unavailable') throw error;
    return error.code === 'stale-revision';
  }
}

async function takeIn(name: string, answer: Readonly<Record<string, unknown>>, of: IntakeOf) {
  if (!Object.hasOwn(intakes, name)) throw new Error(`The step "${name}" has no intake`);
  // The answer was parsed with this very step's schema, which is what the intake of that name takes.
  const intake = intakes[name as IntakeName] as Intake<never>;
  return intake(answer as never, of) as Promise<{ accepted: Record<string, unknown> } | { problems: readonly StepProblem[] }>;
}

/** Nobody agrees to a version that is not in force any more: the page shows the new one. */
async function outdatedTerms(
  api: ApiContext,
  brand: string,
  names: readonly string[],
  answer: Readonly<Record<string, unknown>>,
): Promise<StepProblem[]> {
  const { agreed } = answer as { readonly agreed?: Readonly<Record<string, string>> };
  // Another button than the one that agrees.
  if (!agreed) return [];
  const documents = await api.documents.inForce(brand);
  const outdated = names.filter((name) => documents.find((document) => document.name === name)?.version !== agreed[name]);
  return outdated.map((name) => ({ pointer: `/agreed/${name}`, code: 'terms-version' }));
}
