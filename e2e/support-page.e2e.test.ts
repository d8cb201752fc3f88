import { afterEach, expect, it, vi } from 'vitest';
import { supportAgent } from './after-delivery-paths.ts';
import { upToSignIn } from './paths.ts';
import { Person, PHONE, TABLET } from './person.ts';
import { useSetting } from './setting.ts';

const setting = useSetting({ settings: async () => ({ TEMPORAL_UI_URL: 'http://localhost:8233' }) });
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

/** Somebody at the dealer who waits for staff, as the regular check finds them. */
async function buyerWhoWaits() {
  const { service, browser } = setting;
  const { number } = await service.newContract();
  const buyer = await Person.open(browser, await service.link(number));
  people.push(buyer);
  await upToSignIn(buyer);
  await service.database.sql`
    update procedures set attention = 'customer-waits' where contract_id = (select id from contracts where number = ${number})`;
  return { number, buyer };
}

const deadlineOf = async (contract: string) => {
  const [row] = await setting.service.database.sql<{ deadline: Date }[]>`
    select deadline from procedures where contract_id = (select id from contracts where number = ${contract})`;
  return row?.deadline.getTime() ?? 0;
};

const DAY = 24 * 60 * 60 * 1000;

it('a support agent gives a customer more time, then ends the procedure with a reason, and the customer’s page says so', async () => {
  const { number, buyer } = await buyerWhoWaits();
  const before = await deadlineOf(number);
  const agent = await supportAgent(setting);
  people.push(agent);
  await agent.page.getByRole('link', { name: new RegExp(number) }).click();
  await agent.seesPart('このお手続きへの対応');
  expect(await agent.page.getByRole('link', { name: 'Temporal UIで開く' }).getAttribute('href')).toMatch(
    /^http:\/\/localhost:8233\/namespaces\/default\/workflows\/buyer-registration-/,
  );
  for (const viewport of process.env.SHOTS ? [TABLET, PHONE] : []) {
    await agent.page.setViewportSize(viewport);
    await agent.page.screenshot({ path: `${process.env.SHOTS}/page-${viewport.width}.png`, fullPage: true });
  }
  await agent.page.setViewportSize(TABLET);

  await agent.page.getByLabel('延ばす日数').selectOption('14日');
  await agent.press('期限を延ばす');
  await agent.reads('期限を延ばしました。新しい期限は');
  await vi.waitUntil(async () => (await deadlineOf(number)) === before + 14 * DAY, 10_000);

  await agent.press('手続きを終了する');
  await agent.reads('理由を選んでください。');
  expect(await agent.seriousFindings()).toEqual([]);
  await agent.page.getByLabel('終了する理由').selectOption('お客さまのご依頼');
  await agent.press('手続きを終了する');
  await agent.reads('「手続きを終了する」を行いました。');
  expect(await agent.seriousFindings()).toEqual([]);
  await buyer.sees('お手続きを取りやめました');
}, 120_000);
