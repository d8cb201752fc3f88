import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api/problem.ts';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openBuyer } from '../testing/open.ts';
import { byHand, existing, follow, opening, toInputMethod } from '../testing/paths.ts';
import { hanako, linkedPerson } from '../testing/people.ts';
import { refusalOf, type Traveller } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

async function historyLength(traveller: Traveller): Promise<number> {
  return (await traveller.handle().describe()).historyLength;
}

const doing = { who: 'somebody', language: 'ja', fingerprint: 'the same request' } as const;
const register = { step: 'sign-in', answer: { register: true } } as const;

describe('a refusal costs no history, and says where the procedure stands', () => {
  let buyer: Traveller;
  let before: number;
  beforeAll(async () => {
    buyer = await follow(await openBuyer(environment), opening);
    before = await historyLength(buyer);
  });
  const send = (answering: object) =>
    environment.api.procedures.answer(buyer, randomUUID(), { ...doing, by: 'buyer', ...register, ...answering });

  it.each([
    ['somebody else answers', 'wrong-actor', () => send({ by: 'staff' })],
    ['a step is answered that is not open', 'step-not-open', () => send({ step: 'confirm-vehicle', answer: { mine: true } })],
    ['somebody has seen an older revision', 'stale-revision', () => send({ revision: 1 })],
    ['somebody claims a revision that is yet to come', 'stale-revision', () => send({ revision: 99 })],
    ['somebody else goes back', 'wrong-actor', () => environment.api.procedures.back(buyer, randomUUID(), { ...doing, by: 'staff' })],
    ['somebody goes back from an older revision', 'stale-revision', () => buyer.back({ revision: 1 })],
    ['there is nothing to send again', 'cannot-resend', () => buyer.resend()],
    ['somebody else cancels', 'wrong-actor', () => environment.api.procedures.cancel(buyer, randomUUID(), { ...doing, by: 'staff' })],
  ])('when %s', async (_when, code, going) => {
    const error = await going().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(error).toMatchObject({ code, particulars: { position: { step: 'sign-in', revision: buyer.position.revision } } });
    expect(error).toBeInstanceOf(ApiProblem);
    expect(await historyLength(buyer)).toBe(before);
  });
});

describe('a request that is repeated', () => {
  it('has the same reply, and happens once', async () => {
    const buyer = await follow(await openBuyer(environment), opening);
    const updateId = randomUUID();
    const first = await buyer.answer('sign-in', hanako, { updateId });
    const again = await buyer.answer('sign-in', hanako, { updateId });
    expect(again).toEqual(first);
    const noted = await environment.database.sql`select from audit_trail where procedure_id = ${buyer.id} and step = 'sign-in'`;
    expect(noted).toHaveLength(1);
  });

  it('has the same reply, too, after it has ended the procedure', async () => {
    const buyer = await follow(await openBuyer(environment), byHand.slice(0, -1));
    const updateId = randomUUID();
    const first = await buyer.answer('review-details', { register: true }, { updateId });
    await buyer.handle().result();
    expect(await buyer.answer('review-details', { register: true }, { updateId })).toEqual(first);
  });

  it('sent twice at once happens once', async () => {
    const buyer = await openBuyer(environment);
    const updateId = randomUUID();
    const both = [
      buyer.answer('confirm-vehicle', { mine: true }, { updateId }),
      buyer.answer('confirm-vehicle', { mine: true }, { updateId }),
    ];
    const [first, second] = await Promise.all(both);
    expect(second).toEqual(first);
  });

  it('under another key is another request, and one of the two is refused', async () => {
    const buyer = await openBuyer(environment);
    const going = await Promise.allSettled([
      buyer.answer('confirm-vehicle', { mine: true }),
      buyer.answer('confirm-vehicle', { mine: true }),
    ]);
    expect(going.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await buyer.stored()).toMatchObject({ step: 'information-consent', revision: 2 });
  });
});

describe('a person whose account is linked to a service', () => {
  const arrive = async () => follow(await openBuyer(environment), [...opening, ['sign-in', linkedPerson]]);

  it('cannot change name and birth date', async () => {
    const buyer = await arrive();
    const values = { ...Object(buyer.position.values), familyName: '豊口', birthDate: '1972-11-04' };
    expect(await refusalOf(buyer.answer('confirm-account', values))).toEqual({
      code: 'invalid-answer',
      problems: [
        { pointer: '/familyName', code: 'locked' },
        { pointer: '/birthDate', code: 'locked' },
      ],
    });
    expect(await buyer.stored()).toMatchObject({ step: 'confirm-account', locked: expect.arrayContaining(['familyName', 'birthDate']) });
  });

  it('can change the address, which changes the account', async () => {
    const buyer = await arrive();
    await buyer.answer('confirm-account', { ...Object(buyer.position.values), block: '名駅4-7-2' });
    await follow(buyer, existing.slice(-1));
    const [row] = await environment.database.sql`select profile->>'block' as block from accounts where email = ${linkedPerson.email}`;
    expect(row?.block).toBe('名駅4-7-2');
  });
});

it('somebody whose account is not linked may change the name', async () => {
  const buyer = await follow(await openBuyer(environment), [...opening, ['sign-in', hanako]]);
  expect(await buyer.answer('confirm-account', { ...Object(buyer.position.values), familyName: '豊口' })).toMatchObject({
    step: 'staff-check',
    by: 'staff',
    show: { familyName: '豊口', email: hanako.email },
  });
});

it('staff may answer their step only, and on the phone only with number and PIN', async () => {
  const buyer = await follow(await openBuyer(environment), [...opening, ...existing.slice(2, 4)]);
  const { revision } = buyer.position;
  const check = (sent: object) => buyer.answer('staff-check', { matches: true, ...sent }, { revision });
  expect(await refusalOf(check({}))).toMatchObject({ code: 'invalid-answer' });
  expect(await refusalOf(check({ staffNumber: '1001', pin: '0000' }))).toEqual({
    code: 'invalid-answer',
    problems: [{ pointer: '/pin', code: 'staff-check-failed' }],
  });
  expect(await check({ staffNumber: '1001', pin: '4649' })).toMatchObject({ outcome: 'completed' });
});

it('a form that was refused by the procedure stays open as it was', async () => {
  const buyer = await follow(await openBuyer(environment), toInputMethod);
  const { revision } = buyer.position;
  expect(await refusalOf(buyer.answer('input-method', { method: 'telepathy' }))).toMatchObject({ code: 'invalid-answer' });
  expect(await buyer.stored()).toMatchObject({ step: 'input-method', revision });
});
