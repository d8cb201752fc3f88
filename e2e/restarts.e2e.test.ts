import { afterAll, beforeAll, describe, it } from 'vitest';
import { startFoundations } from '../testing/foundations.ts';
import { login, personalDetails, staffChecksOnThePhone, upToBuyerRegistered, upToCustomerType, upToSignIn } from './paths.ts';
import { Person } from './person.ts';
import { newAddress, staffOf, useSetting } from './setting.ts';

let foundations: Awaited<ReturnType<typeof startFoundations>>;
beforeAll(async () => {
  foundations = await startFoundations();
  process.env.TEST_DATABASE_URL = foundations.databaseUrl;
  process.env.TEST_TEMPORAL_ADDRESS = foundations.temporalAddress;
});
afterAll(() => foundations?.stop());
const setting = useSetting();

const { staffNumber, pin } = staffOf.toyota;

describe('While a customer is in the middle of a registration', () => {
  it('a killed Temporal that comes back costs a wait and nothing else', async () => {
    const buyer = await atPersonalDetails();
    await foundations.killTemporal();
    await buyer.press('確認');
    await buyer.reads('つながるまで自動でお試しします');
    await foundations.startTemporal();
    await finish(buyer);
  });

  it('a killed Postgres that comes back costs a wait and nothing else', async () => {
    const buyer = await atPersonalDetails();
    await foundations.killPostgres();
    await buyer.press('確認');
    await buyer.reads('つながるまで自動でお試しします');
    await foundations.startPostgres();
    await finish(buyer);
  });
});

async function atPersonalDetails(): Promise<Person> {
  const { number } = await setting.service.newContract('toyota');
  const buyer = await Person.open(setting.browser, await setting.service.link(number));
  // A database or an engine that was killed takes some seconds to recover; the page tries again by itself.
  buyer.page.setDefaultTimeout(40_000);
  await upToSignIn(buyer);
  await buyer.press('新規登録（無料）');
  await upToCustomerType(buyer, newAddress(), setting.codeFrom);
  await buyer.choose('個人');
  await buyer.press('次へ');
  await buyer.sees('入力方法の選択');
  await buyer.choose('直接入力する');
  await buyer.press('次へ');
  await buyer.sees('お客さま情報の入力');
  await buyer.fill({ ...personalDetails, ...login });
  return buyer;
}

async function finish(buyer: Person): Promise<void> {
  await staffChecksOnThePhone(buyer, staffNumber, pin);
  await upToBuyerRegistered(buyer, '豊田 太郎');
  await buyer.leave();
}
