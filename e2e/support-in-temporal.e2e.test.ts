import type { Page } from 'playwright-core';
import { afterEach, expect, it, vi } from 'vitest';
import { openInbox } from '../adapters/mail/inbox.ts';
import { makeLink } from '../api/links.ts';
import { storeMessage } from '../db/queries/mails.ts';
import { DEMO_PASSWORD } from '../db/seeds/people.ts';
import { registrationAfterDelivery } from '../procedures/registration-after-delivery/procedure.ts';
import { freePort } from '../scripts/start/ports.mjs';
import { ApiClient, viewOf } from '../testing/api-client.ts';
import { agreeToAll } from '../testing/walk.ts';
import { includeCredentials, openAgent, useTemporalUi } from './temporal-ui.ts';

const smtp = await freePort();
const stage = useTemporalUi(async () => ({ SMTP_URL: `smtp://127.0.0.1:${smtp}` }));
const shots = process.env.SHOTS;

type Inbox = ReturnType<typeof openInbox>;

const servers: Inbox[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

/** The mail server: away until somebody brings it back. */
async function mailServer(): Promise<Inbox> {
  const inbox = openInbox({ onMessage: (message) => storeMessage(stage.service.database, { id: crypto.randomUUID(), ...message }) });
  await inbox.listen(smtp);
  servers.push(inbox);
  return inbox;
}

/** Somebody of a dealer's contract, whose vehicle is in no register: a person has to decide. */
async function appliedForReview(chassisNumber: string): Promise<ApiClient> {
  const { service, url } = stage;
  const { id: contractId } = await service.newContract();
  const to = { procedureType: 'registration-after-delivery', contractId, role: 'user' } as const;
  const link = await makeLink({ database: service.database, secret: service.secret, publicUrl: url }, to);
  const client = new ApiClient(url);
  viewOf(await client.open(link.url));
  viewOf(await client.answer('sign-in', { email: 'hanako@example.jp', password: DEMO_PASSWORD }));
  viewOf(await client.answer('confirm-account', client.view.step.values));
  viewOf(await client.answer('user-terms', agreeToAll(client.view)));
  viewOf(await client.answer('vehicle-details', { chassisNumber, placeName: '名古屋', classNumber: '300', kana: 'あ', serial: '1' }));
  viewOf(await client.answer('review-registration', { apply: true }));
  while (client.view.step.name !== 'review') await client.look({ 'If-None-Match': `"${client.view.revision}"` }, '?wait=5');
  return client;
}

const { ends, steps } = registrationAfterDelivery;

async function phoneOf(customer: ApiClient): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' });
  const cookies = customer.cookies.header.split('; ').map((pair) => pair.split('='));
  await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: stage.url })));
  const phone = await context.newPage();
  await phone.goto(`${stage.url}/p/${customer.view.id}`);
  await phone.getByRole('heading', { level: 1, name: steps.review.title.ja }).waitFor();
  return phone;
}

/** As a saved view does; the list is read anew until the case is in it. */
async function findInList(agent: Page, query: string, workflow: string): Promise<void> {
  const row = agent.getByRole('link', { name: workflow }).first();
  await agent.goto(`${stage.ui}/namespaces/default/workflows?query=${encodeURIComponent(query)}`);
  while (
    !(await row.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    ))
  )
    await agent.reload();
  await picture(agent, query.includes('work-failing') ? 'list-work-failing' : 'list-reviews');
  await row.click();
}

/** Current Details, which Temporal UI draws as the last of the page's frames. */
async function readsDetails(agent: Page, text: string): Promise<void> {
  await agent.getByText('User Metadata', { exact: true }).click();
  await agent.locator('iframe').last().contentFrame().getByText(text).first().waitFor();
}

async function sendUpdate(agent: Page, name: string, input: object): Promise<void> {
  await agent.getByRole('button', { name: 'More Actions' }).click();
  await agent.locator('[role=menuitem]:visible', { hasText: 'Send an Update' }).click();
  const dialog = agent.locator('dialog[open]');
  await dialog.getByTestId('update-select-button').click();
  await dialog.getByRole('option', { name }).click();
  const data = dialog.getByRole('textbox', { name: 'Data' });
  await data.fill(JSON.stringify(input));
  // When the editor is left it sets the object out in lines, and the button moves away from under the pointer.
  await data.blur();
  await picture(agent, name);
  await dialog.getByTestId('confirm-modal-button').click();
  await dialog.waitFor({ state: 'detached' });
}

const picture = async (page: Page, name: string) => shots && void (await page.screenshot({ path: `${shots}/${name}.png` }));

it('a support agent finds the reviews of one dealer, reads why one waits, approves it, and the customer’s page and mail follow', async () => {
  await mailServer();
  const customer = await appliedForReview('ZVW60-7654321');
  const phone = await phoneOf(customer);

  const agent = await openAgent(stage);
  const [dealer] = await stage.service.database.sql<{ name: string }[]>`
    select d.name from dealers d join procedures p on p.dealer_id = d.id where p.id = ${customer.view.id}`;
  // An agent would take the day five days ago; here nobody has waited that long.
  const since = new Date(Date.now() + 60_000).toISOString();
  await findInList(
    agent,
    `WaitingFor="reviewer" AND Dealer="${dealer?.name}" AND StepSince<"${since}"`,
    `registration-after-delivery-${customer.view.id}`,
  );
  await includeCredentials(agent, stage);
  await agent.reload();
  await readsDetails(agent, 'resolve-review');
  await picture(agent, 'why-a-review-waits');
  await sendUpdate(agent, 'resolve-review', { agent: '9001', decision: 'approve' });

  await phone.getByRole('heading', { level: 1, name: ends['registered-only'].title.ja }).waitFor({ timeout: 20_000 });
  const subjects = async () =>
    (await stage.service.database.sql<{ subject: string }[]>`select subject from inbox order by received_at`).map(({ subject }) => subject);
  await vi.waitUntil(async () => (await subjects()).length === 2, 20_000);
}, 120_000);

it('finds a procedure that is stuck on a dead adapter, and pushes it on when that is back', async () => {
  const customer = await appliedForReview('ZVW60-7654322');
  const agent = await openAgent(stage);
  // After half a minute of tries.
  await findInList(agent, 'Attention="work-failing"', `registration-after-delivery-${customer.view.id}`);
  await includeCredentials(agent, stage);
  await agent.reload();
  await readsDetails(agent, 'keeps failing');
  await picture(agent, 'stuck-on-a-dead-adapter');

  await mailServer();
  await sendUpdate(agent, 'retry-now', { agent: '9001' });
  await stage.service.lastMail('hanako@example.jp');
  await vi.waitUntil(async () => {
    const [row] = await stage.service.database.sql<
      { attention: string }[]
    >`select attention from procedures where id = ${customer.view.id}`;
    return row?.attention === 'review';
  }, 20_000);
  const trail = await stage.service.database
    .sql`select action, who from audit_trail where procedure_id = ${customer.view.id} and by = 'support'`;
  expect(trail).toEqual([{ action: 'retry-now', who: 'support/9001' }]);
}, 180_000);
