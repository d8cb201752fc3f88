import { randomUUID } from 'node:crypto';
import type { BrandId } from '../../brands/registry.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { codeIn } from '../../testing/mails.ts';
import type { Random } from '../../testing/random.ts';
import type { TestService } from '../../testing/service.ts';
import { sample } from '../walks/sample.ts';
import { usualAnswer } from '../walks/usual.ts';

/** A procedure where it was left, for requests that shall find something. */
export interface Standing {
  readonly id: string;
  readonly type: string;
  readonly step: string;
  readonly status: 'open' | 'closed';
  readonly revision: number;
  /** What would lead on. */
  readonly answer?: unknown;
}

export const openings = ['link', 'account-registration', 'migration', 'registration-after-delivery', 'sharing'] as const;

interface Opening {
  readonly service: TestService;
  readonly client: ApiClient;
  readonly brand: BrandId;
  readonly chance: Random;
}

/** Opens a procedure in this client's session, beside those that it has. */
export async function open(kind: (typeof openings)[number], { service, client, brand }: Opening): Promise<boolean> {
  if (kind !== 'link') return (await client.post(`/v1/procedures/${kind}`, { brand })).status === 201;
  const { number } = await service.newContract(brand);
  return (await client.open(await service.link(number))).status === 200;
}

/** Goes on from where the client stands by so many answers, or as far as it gets. */
export async function goOn(answers: number, { service, client, chance }: Opening): Promise<Standing> {
  const email = `${randomUUID()}@example.jp`;
  const register = chance.chance(0.5);
  let mailed = false;
  let code: string | undefined;
  for (let answered = 0; answered < answers && client.view.status === 'open'; answered += 1) {
    const { step, revision } = client.view;
    if (step.kind === 'wait') await client.look({ 'If-None-Match': `"${revision}"` }, '?wait=3');
    else if ((await client.answer(step.name, await answerOf())).status !== 200) break;
    mailed ||= step.name === 'email';
  }
  const { id, type, step, status, revision } = client.view;
  const answer = step.can.includes('answer') ? await answerOf() : undefined;
  return { id, type, step: step.name, status, revision, ...(answer !== undefined && { answer }) };

  async function answerOf(): Promise<unknown> {
    const { view } = client;
    const { name, actions, schema } = view.step;
    if (name === 'email') return { email };
    // Only who has just given an address waits for its mail.
    if (name === 'email-code' && mailed && code === undefined) code = codeIn(await service.lastMail(email));
    if (name === 'sign-in' && register) return { register: true };
    if (name === 'email-code') return { code: code ?? '000000' };
    const usual = usualAnswer(view);
    if (usual) return usual;
    const [action] = chance.shuffled(actions);
    const chosen = (action?.fields ?? []).flatMap(({ name: field, input, options = [] }) => {
      const [option] = options;
      return option ? [[field, input === 'checkboxes' ? [option.value] : option.value] as const] : [];
    });
    const complete = action?.fields.every(({ name: field, required }) => !required || chosen.some(([known]) => known === field));
    return action && complete ? { ...action.fixed, ...Object.fromEntries(chosen) } : sample(schema, chance);
  }
}
