import type { Access } from '../../db/queries/access.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { StepDefinition, Steps } from '../../procedures/step.ts';
import type { Answering, Position, StepProblem } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { Intake, IntakeName, IntakeOf } from '../intake/intake.ts';
import { intakes } from '../intake/intakes.ts';
import { ApiProblem } from '../problem.ts';
import { parseAnswer } from './parse-answer.ts';

type Sending = Omit<Answering, 'answer' | 'by'> & { readonly updateId: string; readonly body: unknown };

/** Checks an answer, takes its secrets in, and gives it to the procedure: what comes back is where it stands now. */
export async function answerStep(api: ApiContext, access: Access, { updateId, body, ...sending }: Sending): Promise<Position> {
  const step = stepOf(access.type, sending.step);
  const parsed = parseAnswer(step, body);
  if (parsed.kind === 'invalid') throw new ApiProblem('invalid-answer', { problems: parsed.problems });

  if (step.documents) await readVersionsInForce(api, access.brand, step.documents, parsed.answer);
  let { answer } = parsed;
  let by = access.role;
  if (parsed.action.accepted) {
    const taken = await takeIn(sending.step, answer, {
      api,
      procedure: access,
      role: access.role,
      who: access.who,
      language: sending.language,
    });
    if ('problems' in taken) {
      const earlier = await api.procedures.earlier(access, updateId, sending);
      if (earlier) return earlier.position;
      throw new ApiProblem('invalid-answer', { problems: taken.problems });
    }
    answer = taken.accepted;
    // Staff who gave their number and PIN on the customer's phone answer as staff.
    by = step.by ?? by;
  }
  const { position } = await api.procedures.answer(access, updateId, { ...sending, by, answer });
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

async function takeIn(name: string, answer: Readonly<Record<string, unknown>>, of: IntakeOf) {
  if (!Object.hasOwn(intakes, name)) throw new Error(`The step "${name}" has no intake`);
  // The answer was parsed with this very step's schema, which is what the intake of that name takes.
  const intake = intakes[name as IntakeName] as Intake<never>;
  return intake(answer as never, of) as Promise<{ accepted: Record<string, unknown> } | { problems: readonly StepProblem[] }>;
}

/** Nobody agrees to a version that is not in force any more: the page shows the new one. */
async function readVersionsInForce(
  api: ApiContext,
  brand: string,
  names: readonly string[],
  answer: Readonly<Record<string, unknown>>,
): Promise<void> {
  const agreed = answer.agreed as Readonly<Record<string, string>>;
  const documents = await api.documents.inForce(brand);
  const outdated = names.filter((name) => documents.find((document) => document.name === name)?.version !== agreed[name]);
  if (outdated.length > 0)
    throw new ApiProblem('invalid-answer', { problems: outdated.map((name) => ({ pointer: `/agreed/${name}`, code: 'terms-version' })) });
}
