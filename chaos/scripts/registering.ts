import type { ProcedureView } from '../../api/contract/view.ts';
import { existingAccountOf, newAccountOf, newCompanyAccountOf } from '../customers/answers.ts';
import type { Customer } from '../customers/customer.ts';
import { type Answers, walk } from '../customers/walk.ts';
import { effects } from '../effects.ts';
import type { Scene } from './scene.ts';

export type AccountKind = 'new' | 'company' | 'existing';

/** How somebody signs in or up, and what they are promised with a new account. */
export function identity(scene: Scene, email: string, kind: AccountKind): Answers {
  if (kind === 'existing') return existingAccountOf(email, scene.brand);
  scene.promise(effects.account(email), effects.mail(email, 'account-created'));
  return kind === 'new' ? newAccountOf(email, scene.brand) : newCompanyAccountOf(email, scene.brand);
}

/** An account, before or without a visit to the dealer. */
export async function registerAccount(scene: Scene, email: string, kind: 'new' | 'company' = 'new'): Promise<void> {
  const member = scene.somebody(`account ${email}`);
  scene.toEnd(await member.start('account-registration', { brand: scene.brand }), 'completed', 'account-registered');
  await walk(member, { answers: identity(scene, email, kind) });
}

/** Staff show a QR code, which the customer scans. */
export async function scan(scene: Scene, customer: Customer, contract: string): Promise<ProcedureView> {
  const terminal = scene.at('terminal');
  const key = { 'Idempotency-Key': `link of ${contract}` };
  const { body } = await terminal.persist('link of a contract', () =>
    terminal.post(`/v1/dealer/contracts/${contract}/links`, undefined, key),
  );
  if (typeof body !== 'object' || body === null || !('url' in body)) throw new Error(`no link: ${JSON.stringify(body)}`);
  return customer.claim(String(body.url));
}

/** The buyer registers at the dealer's desk. */
export async function registerBuyer(scene: Scene, buyer: Customer, contract: string, email: string, kind: AccountKind): Promise<string> {
  const { id } = await scan(scene, buyer, contract);
  scene.toEnd(buyer.view, 'completed', 'buyer-registered');
  scene.promise(effects.registration(id, 'buyer', email));
  await walk(buyer, { answers: { 'confirm-vehicle': { mine: true }, ...identity(scene, email, kind) } });
  return id;
}

/** The buyer is the user too. */
export async function registerSameUser(scene: Scene, buyer: Customer, email: string, answers: Answers): Promise<string> {
  const { id } = await buyer.start('user-registration', { after: buyer.view.id });
  scene.toEnd(buyer.view, 'completed', 'user-registered');
  scene.promise(effects.registration(id, 'user', email));
  await walk(buyer, { answers: { ...answers, 'name-choice': { same: true } } });
  return id;
}
