import { expect, it } from 'vitest';
import { ApiClient, viewOf } from '../testing/api-client.ts';
import { newAddress, walkTo } from '../testing/walk.ts';
import { includeCredentials, openAgent, openDesk, useTemporalUi } from './temporal-ui.ts';

const stage = useTemporalUi();

it('a support agent reads in Temporal UI what was typed; without a sign-in it stays sealed', async () => {
  const { service, url, ui, codec } = stage;
  const customer = new ApiClient(url);
  const link = await service.link('T-2026-0001');
  viewOf(await customer.open(`${url}${new URL(link).pathname}`));
  const email = newAddress();
  await walkTo('email-code', { service, client: customer, email });
  const history = `${ui}/namespaces/default/workflows/buyer-registration-${customer.view.id}`;

  const agent = await openAgent(stage);
  await agent.goto(history);
  await includeCredentials(agent, stage);
  const opened = agent.waitForResponse((response) => response.url().startsWith(`${codec}/decode`) && response.status() === 200);
  await agent.goto(history);
  await opened;
  await agent.getByText('"silenceDays"').first().waitFor();

  const { page: stranger } = await openDesk(stage);
  await stranger.goto(history);
  const refused = stranger.waitForResponse(
    (response) => response.url().startsWith(`${codec}/decode`) && response.request().method() === 'POST',
  );
  await includeCredentials(stranger, stage);
  expect((await refused).status()).toBe(401);
  expect(await stranger.getByText('"silenceDays"').count()).toBe(0);
}, 120_000);
