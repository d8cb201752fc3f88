import { afterEach, expect, test } from 'vitest';
import { Person } from './person.ts';
import { useSetting } from './setting.ts';
import { handsOverToUser, registeredBuyer, usersPartToTerms } from './user-paths.ts';

const setting = useSetting();
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

async function open(url: string): Promise<Person> {
  const person = await Person.open(setting.browser, url, { accessibly: true });
  people.push(person);
  return person;
}

test('the user goes on with their own phone, and the buyer’s page follows live', async () => {
  const buyer = await open(await setting.service.link((await setting.service.newContract()).number));
  await registeredBuyer(buyer);
  const url = await handsOverToUser(buyer);

  const user = await open(url);
  await usersPartToTerms(user, setting.codeFrom);
  await buyer.sees('使用者登録規約の同意');
  await user.agree();
  await user.press('同意して次へ');
  await user.sees('使用者情報の登録完了');
  await buyer.sees('使用者情報の登録完了');
  expect(await buyer.page.getByRole('button', { name: 'サービス' }).count()).toBe(0);
});

test('a user who is not here is registered after delivery (LEXUS)', async () => {
  const buyer = await open(await setting.service.link((await setting.service.newContract('lexus')).number));
  await registeredBuyer(buyer, 'lexus');
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
});

test('the customer’s list shows what was begun on this phone, and goes on from there', async () => {
  const buyer = await open(await setting.service.link((await setting.service.newContract()).number));
  await registeredBuyer(buyer);
  await buyer.page.goto(`${setting.service.url}/my`);
  await buyer.sees('お手続きの一覧');
  await buyer.reads('完了');
  await buyer.press('使用者情報の登録');
  await buyer.sees('使用者情報の登録');
});
