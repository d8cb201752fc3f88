import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openDataFolder } from '../scripts/start/data-folder.mjs';
import { freePort } from '../scripts/start/ports.mjs';
import { openProcesses } from '../scripts/start/processes.mjs';
import { startTemporal } from '../scripts/start/temporal.mjs';
import { startService, type TestService } from '../testing/service.ts';
import { staffCookie } from '../testing/staff-session.ts';

/** Service and Temporal UI at localhost, each at a port of its own, as `npm start` has them: the service's cookie reaches both. */
export interface TemporalUi {
  service: TestService;
  browser: Browser;
  /** Where the service is reached by the name that its cookies are for. */
  url: string;
  /** Of the UI, without a slash at the end. */
  ui: string;
  codec: string;
}

/** @param settings of the service, beside those that lead to this Temporal */
export function useTemporalUi(settings: () => Promise<Readonly<Record<string, string>>> = async () => ({})): TemporalUi {
  const stage = {} as TemporalUi;
  const dataFolder = mkdtempSync(join(tmpdir(), 'tetsuzuki-ui-'));
  const processes = openProcesses(dataFolder);

  beforeAll(async () => {
    openDataFolder(dataFolder);
    const [port, uiPort] = [await freePort(), await freePort()];
    const [url, ui] = [`http://localhost:${port}`, `http://localhost:${uiPort}`];
    const codec = `${url}/v1/support/codec`;
    Object.assign(stage, { url, ui, codec });
    const program = process.env.TEMPORAL_CLI ?? '';
    const { address } = await startTemporal(processes, { program, port: await freePort(), uiPort, codec, retention: '30d' });
    const own = { TEMPORAL_ADDRESS: address, TEMPORAL_UI_URL: ui, PORT: String(port), PUBLIC_URL: url };
    stage.service = await startService({ ...own, ...(await settings()) });
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    stage.browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '', args: ['--disable-gpu', ...root] });
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.service?.stop();
    await processes.stopAll();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return stage;
}

export async function openDesk({ browser }: TemporalUi): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page };
}

/** A support agent who is signed in at `/support` of the service. */
export async function openAgent(stage: TemporalUi): Promise<Page> {
  const { context, page } = await openDesk(stage);
  const { name, value } = await staffCookie(stage.service, '9001');
  await context.addCookies([{ name, value, url: stage.url, httpOnly: true, sameSite: 'Lax' }]);
  return page;
}

/** What the runbook says to do, once a browser. */
export async function includeCredentials(page: Page, { codec }: TemporalUi): Promise<void> {
  await page.getByTestId('data-encoder-status-error').click();
  await page.locator('label').filter({ hasText: 'Use my browser setting' }).click();
  await page.getByPlaceholder('Paste your endpoint here').fill(codec);
  await page.getByText('Include cross-origin credentials').click();
  await page.locator('button:visible', { hasText: 'Apply' }).click();
}
