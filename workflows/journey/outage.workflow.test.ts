import { randomUUID } from 'node:crypto';
import { WorkflowUpdateStage } from '@temporalio/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answering, answerUpdate, backUpdate } from '../messages.ts';
import { type Environment, openEnvironment } from '../testing/environment.ts';
import { openBuyer } from '../testing/open.ts';
import { follow, opening, proofOfAddress, toCorporateNumber } from '../testing/paths.ts';
import { publishedNumber } from '../testing/people.ts';
import { refusalOf, type Traveller } from '../testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

/** Positions cannot be stored; everything else can. */
const goAway = () => environment.database.sql`alter table procedures rename to procedures_away`;
const comeBack = () => environment.database.sql`alter table if exists procedures_away rename to procedures`;

const doing = () => ({ by: 'buyer', who: 'x', language: 'ja', fingerprint: randomUUID() }) as const;
const waitForStage = WorkflowUpdateStage.ACCEPTED;

/** Resolves when the workflow has taken it. */
function send(buyer: Traveller, step: string, answer: Answering['answer']) {
  return buyer.handle().startUpdate(answerUpdate, { args: [{ ...doing(), step, answer }], waitForStage });
}

describe('while positions cannot be stored', () => {
  beforeEach(() => {
    environment.mail.away = false;
  });
  afterEach(comeBack);

  it('an answer is taken once, and its reply comes when its position is stored', async () => {
    const buyer = await follow(await openBuyer(environment), opening);
    await goAway();
    const taken = await send(buyer, 'sign-in', { register: true });
    await comeBack();
    expect((await taken.result()).position).toMatchObject({ step: 'account-terms' });
    expect(await buyer.stored()).toMatchObject({ step: 'account-terms', revision: 4 });
  });

  it('what was answered cannot be answered again', async () => {
    const buyer = await follow(await openBuyer(environment), opening);
    await goAway();
    const first = await send(buyer, 'sign-in', { register: true });
    const second = await send(buyer, 'sign-in', { register: true });
    await expect(second.result()).rejects.toMatchObject({ cause: { type: 'step-not-open' } });
    await comeBack();
    await first.result();
    expect(await buyer.stored()).toMatchObject({ step: 'account-terms' });
  });

  it('whoever goes back from work that is done meanwhile has gone back', async () => {
    const buyer = await follow(await openBuyer(environment), toCorporateNumber);
    const looking = environment.corporations.gate.shut();
    await goAway();
    const answered = await send(buyer, 'corporate-number', { corporateNumber: publishedNumber });
    await looking;
    const back = await buyer.handle().startUpdate(backUpdate, { args: [doing()], waitForStage });
    environment.corporations.gate.open();
    await comeBack();
    await Promise.all([answered.result(), back.result()]);
    expect(await buyer.arrivesAt('corporate-number')).toMatchObject({ values: { corporateNumber: publishedNumber } });
    expect(await refusalOf(buyer.answer('corporate-found', { next: true }))).toMatchObject({ code: 'step-not-open' });
  });

  it('what the page has to say about the mail does not overtake who moved it there', async () => {
    const buyer = await follow(await openBuyer(environment), [...opening, ['sign-in', { register: true }], ...proofOfAddress.slice(0, 1)]);
    const turnedAway = environment.mail.nextTurnedAway();
    environment.mail.away = true;
    await goAway();
    const answered = await send(buyer, 'email', { email: buyer.email });
    await turnedAway;
    await comeBack();
    await answered.result();
    await buyer.arrivesAt('email-code', ({ problems }) => problems.length > 0);
    const rows = await environment.database.sql`select step from audit_trail where procedure_id = ${buyer.id} order by revision`;
    expect(rows.map(({ step }) => step)).toEqual(['confirm-vehicle', 'information-consent', 'sign-in', 'account-terms', 'email']);
  });
});
