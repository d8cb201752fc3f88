import type { BrandId } from '../brands/registry.ts';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { dealerSystemToken } from '../testing/service.ts';
import { login, personalDetails } from './paths.ts';
import { Person, TABLET } from './person.ts';
import { newAddress, type Setting } from './setting.ts';
import { signIn } from './staff.ts';
import { registeredBuyer } from './user-paths.ts';

export interface DeliveredVehicle {
  readonly chassisNumber: string;
  readonly placeName: string;
  readonly classNumber: string;
  readonly kana: string;
  readonly serial: string;
}

/** [T1-1, T2-3]: a buyer whose user is not here, up to the end at the dealer. */
export async function buyerSkips(buyer: Person, brand: BrandId): Promise<void> {
  await registeredBuyer(buyer, brand);
  await buyer.press('使用者情報の登録');
  await buyer.press('使用者情報の登録へ');
  await buyer.press('買主とは異なる名義で登録する');
  await buyer.press('同席していない');
  await buyer.sees('納車後のお手続きのご案内');
  await buyer.press('OK');
  await buyer.sees('販売店でのお手続きは以上です');
  await buyer.press('とじる');
  await buyer.sees('販売店スタッフにお声がけください');
  await buyer.press('OK');
  await buyer.sees('使用者情報は納車後に登録します');
}

/** What the dealer's system knows of the user: an address that nobody's account has, so that a person must look at it. */
export async function vehicleIsRegistered({ service }: Setting, contract: string, vehicle: DeliveredVehicle, name: string): Promise<void> {
  const { chassisNumber, placeName, classNumber, kana, serial } = vehicle;
  const registrationNumber = [placeName, classNumber, kana, serial].join(' ');
  const user = { customerType: 'personal', name, address: '愛知県岡崎市康生通西2-10' };
  const response = await fetch(`${service.url}/v1/dealer-system/contracts/${contract}/registration`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${dealerSystemToken}` },
    body: JSON.stringify({ chassisNumber, registrationNumber, user }),
  });
  if (!response.ok) throw new Error(`The dealer's system was refused: ${response.status}`);
}

/** The link in the newest mail to an address. */
export async function linkMailedTo({ service }: Setting, email: string, subject: string): Promise<string> {
  const mail = await service.lastMail(email);
  const [link] = /http\S+/.exec(mail.text) ?? [];
  if (!mail.subject.includes(subject) || !link) throw new Error(`Not the mail that was expected: ${mail.subject}`);
  return link;
}

/** [T4-1.2, 3B–14B]: somebody new at home, up to the screen before the user terms. Resolves to their address. */
export async function newMemberAtHome(user: Person, { codeFrom, service }: Setting, site: string): Promise<string> {
  const email = newAddress();
  await user.sees('ログイン');
  await user.press('新規登録（無料）');
  await user.sees('アカウント利用規約の同意');
  await user.agree();
  await user.press('同意して次へ');
  await user.sees('メールアドレスの登録');
  await user.fill({ email });
  await user.press('認証コードを送信');
  await user.sees('認証コードの入力');
  await user.fill({ code: await codeFrom(email) });
  await user.press('次へ');
  await user.sees('メールアドレスの登録完了');
  await user.press('次へ');
  await user.sees('ログイン情報の入力');
  await user.fill(login);
  await user.press('次へ');
  await user.sees('お客さま種別の選択');
  await user.choose('個人');
  await user.press('次へ');
  await user.sees('お客さま情報の入力');
  await user.fill(personalDetails);
  await user.press('確認');
  await user.sees('入力内容の確認');
  await user.press('登録');
  await user.sees('アカウントの登録完了');
  await service.lastMail(email);
  await user.press('次へ');
  await user.sees(`${site}（WEB）利用規約の同意`);
  await user.agree();
  await user.press('同意して次へ');
  await user.sees(`${site}（WEB）への情報連携`);
  await user.press('連携する');
  await user.sees('メールマガジンの登録');
  await user.press('購読しない');
  return email;
}

/** [T4-1.2, 3A–5A]: somebody with an account. */
export async function memberAtHome(user: Person, email: string): Promise<void> {
  await user.sees('ログイン');
  await user.fill({ email, password: DEMO_PASSWORD });
  await user.press('ログイン');
  await confirmsAccount(user);
}

export async function confirmsAccount(user: Person): Promise<void> {
  await user.sees('登録情報の確認と変更');
  await user.press('確認');
  await user.sees('お客さま情報の登録');
  await user.press('次へ');
  await user.sees('登録情報の確認完了');
  await user.press('次へ');
}

/** [T4-1.6A–9A]: the vehicle by both its numbers, up to the review. */
export async function appliesFor(user: Person, vehicle: DeliveredVehicle, model = ''): Promise<void> {
  await user.sees('使用者登録の前に');
  await user.press('次へ');
  await user.sees('使用者登録規約の同意');
  await user.agree();
  await user.press('同意して次へ');
  await user.sees('車両情報の入力');
  await user.fill({ ...vehicle });
  await user.press('確認');
  await user.sees('車両情報とお客さま情報の確認');
  if (model) await user.reads(model);
  await user.press('この内容で申し込む');
  await user.sees('お申込みを受け付けました（審査中）');
}

/** A support agent at a screen of their own, in front of the list. */
export async function supportAgent({ browser, service }: Setting, path = '/support'): Promise<Person> {
  const agent = await Person.open(browser, `${service.url}${path}`, { viewport: TABLET, accessibly: true });
  await signIn(agent, '9001');
  return agent;
}
