import { randomUUID } from 'node:crypto';
import type { ProcedureView } from '../../api/contract/view.ts';
import { type Reply, viewOf } from '../../testing/api-client.ts';
import { type Customer, wasTaken } from './customer.ts';

export type Answer = object | ((view: ProcedureView, customer: Customer) => object | Promise<object>);
/** How each step is answered, by its name. */
export type Answers = Readonly<Record<string, Answer>>;
/** What is done at a step that is not answered here: a page of the provider, another person. Once each time it is arrived at. */
export type Visits = Readonly<Record<string, (view: ProcedureView, customer: Customer) => Promise<unknown>>>;

interface Walk {
  readonly answers: Answers;
  readonly visits?: Visits;
  /** Whether to stop here; at the end when left out. */
  readonly until?: (view: ProcedureView) => boolean;
  /** Steps that are not gone back from, because what comes before cannot be done again as before. */
  readonly onwards?: readonly string[];
}

/** Goes on as the script says, with what people do besides: they reload, go back, press twice. */
export async function walk(customer: Customer, { answers, visits = {}, until, onwards = [] }: Walk): Promise<ProcedureView> {
  const isThere = until ?? (({ status }) => status === 'closed');
  let visited = -1;
  let back = 0;
  while (!isThere(customer.view)) {
    const { step, status, revision } = customer.view;
    if (status === 'closed') throw new Error(`it ended at ${step.name}`);
    const visit = visits[step.name];
    if (visit && visited !== revision) {
      visited = revision;
      await visit(customer.view, customer);
    } else if (!step.can.includes('answer') || visit) {
      await customer.follow();
    } else if (back < 2 && step.can.includes('back') && !onwards.includes(step.name) && customer.chance.chance(0.04)) {
      back += 1;
      await customer.move('back');
    } else {
      await answerOpenStep(customer, answers[step.name]);
    }
  }
  return customer.view;
}

async function answerOpenStep(customer: Customer, answer: Answer | undefined): Promise<void> {
  const { step } = customer.view;
  if (!answer) throw new Error(`nobody knows how to answer ${step.name}`);
  const sent = typeof answer === 'function' ? await answer(customer.view, customer) : answer;
  const mood = customer.chance.next();
  if (mood < 0.05 && (await customer.reload()).step.name !== step.name) return;
  if (mood > 0.9) await pressTwice(customer, sent);
  else {
    const reply = await customer.give(sent);
    if (!reply.view && (wasTaken(reply) || stoodElsewhere(reply))) await customer.reload();
    else viewOf(reply);
  }
  if (mood > 0.85 && mood < 0.9) await customer.reload();
}

/**
 * What was shown was stored by a worker that died before the engine had heard of it. A page shows where the procedure really stands, and
 * its customer goes on from there: nothing was accepted.
 */
function stoodElsewhere({ problem }: Reply): boolean {
  return problem?.code === 'step-not-open' || problem?.code === 'stale-revision';
}

/** Two requests at once. With one key both get the same; with two keys one of them is too late. */
async function pressTwice(customer: Customer, answer: object): Promise<void> {
  const { step } = customer.view;
  const key = randomUUID();
  const sameKey = customer.chance.chance(0.5);
  const [one, other] = await customer.giveTwice(answer, [key, sameKey ? key : randomUUID()]);
  const taken = [one, other].filter(wasTaken).length;
  if (taken === 0 && !stoodElsewhere(one) && !stoodElsewhere(other)) viewOf(one);
  if (sameKey && taken === 1) throw new Error(`the same request twice at ${step.name}: ${one.status} and ${other.status}`);
  if (!sameKey && taken > 1) throw new Error(`two requests were both taken at ${step.name}`);
  await customer.reload();
}
