import type { ProcedureView } from '../api/contract/view.ts';
import { ApiClient, viewOf } from '../testing/api-client.ts';
import type { TestService } from '../testing/service.ts';
import { agreeToAll, newAddress, walkTo } from '../testing/walk.ts';
import type { Planted } from './planted.ts';

/** The part of a running system that a customer meets. */
export type Reached = Pick<TestService, 'url' | 'link' | 'newContract' | 'lastMail'>;

const agreed = { 'user-terms': agreeToAll, 'service-terms': agreeToAll } as const;

/**
 * Goes the way of somebody who buys a car, is its user and pays for a service by card, and types wrong things on the way: a password, a
 * name that is too long, a code, a card that is declined. Returns the procedures it went through.
 */
export async function walkPlanted(service: Reached, planted: Planted): Promise<string[]> {
  const client = new ApiClient(service.url);
  const contract = await service.newContract();
  const walking = { service, client, email: planted.email };
  viewOf(await client.open(await service.link(contract.number)));

  await walkTo('sign-in', walking);
  await client.answer('sign-in', { email: planted.email, password: planted.wrongPassword });
  await client.answer('sign-in', { email: newAddress(), password: planted.wrongPassword, surplus: planted.refusedName });
  await walkTo('email-code', walking);
  await client.answer('email-code', { code: '000000' });
  const details = { ...planted.login, ...planted.details };
  await walkTo('personal-details', walking);
  await client.answer('personal-details', { ...details, familyName: planted.refusedName });
  await client.send('POST', `${client.procedure}/steps/personal-details`, `{"familyName":"${planted.refusedName}`, {
    'Content-Type': 'application/json',
  });
  const buyer = await walkTo('buyer-registered', walking, { 'personal-details': details });

  viewOf(await client.post('/v1/procedures/user-registration', { after: buyer.id }));
  const user = await goOn(client, { ...agreed, 'name-choice': () => ({ same: true }) });
  viewOf(await client.post('/v1/procedures/service-application', { after: user.id }));
  let cards = 0;
  const application = await goOn(client, {
    ...agreed,
    apply: () => ({ apply: true }),
    'contract-name': () => ({ sameName: true }),
    options: () => ({ options: ['in-car-wifi'] }),
    'application-details': () => ({ notices: 'notices-by-email' }),
    'payment-method': () => ({ method: 'card' }),
    'card-page': (view) => typeCard(view, client, cards++ === 0 ? planted.cards.declined : planted.cards.taken),
    'review-application': () => ({ confirmed: true }),
    submit: () => ({ submitted: true }),
    'tell-staff': () => ({ told: true }),
  });

  // What is left open: typed, and neither finished nor cancelled.
  viewOf(await client.open(await service.link((await service.newContract()).number)));
  const another = { service, client, email: planted.secondEmail };
  await walkTo('review-details', another, { 'personal-details': details });
  return [buyer.id, user.id, application.id, client.view.id];
}

type Answers = Readonly<Record<string, (view: ProcedureView) => unknown>>;

async function goOn(client: ApiClient, answers: Answers): Promise<ProcedureView> {
  while (client.view.status === 'open') {
    const { step, revision } = client.view;
    const answer = await answers[step.name]?.(client.view);
    if (step.can.includes('answer') && answer !== undefined) viewOf(await client.answer(step.name, answer));
    else if (step.kind === 'wait' || step.kind === 'redirect') await client.look({ 'If-None-Match': `"${revision}"` }, '?wait=5');
    else throw new Error(`How to answer ${step.name} is not known`);
  }
  return client.view;
}

/** On the provider's own page, which is no part of the procedure. */
async function typeCard({ id, step }: ProcedureView, client: ApiClient, number: string): Promise<undefined> {
  const { pathname: page } = new URL(String(step.show.url));
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  await client.send('POST', page, new URLSearchParams({ number, expiry: '12/40', code: '123' }).toString(), form);
  await client.send('POST', `${page}/register`, '', form);
  await client.get(`/v1/payments/return/${id}`);
}
