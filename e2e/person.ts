import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

declare global {
  /** Only on a page that axe was put into. */
  var axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 390, height: 844 };
export const TABLET = { width: 1024, height: 768 };

interface Opening {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'ja-JP' | 'en-US';
  /** Every screen that is seen is checked by axe. */
  readonly accessibly?: boolean;
}

/** Somebody with a browser of their own, who reads headings, fills fields in and presses buttons. */
export class Person {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #accessibly: boolean;

  private constructor(context: BrowserContext, page: Page, accessibly: boolean) {
    this.#context = context;
    this.#accessibly = accessibly;
    this.page = page;
  }

  static async open(
    browser: Browser,
    url: string,
    { viewport = PHONE, language = 'ja-JP', accessibly = false }: Opening = {},
  ): Promise<Person> {
    const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    return new Person(context, page, accessibly);
  }

  leave(): Promise<void> {
    return this.#context.close();
  }

  /** Waits until a screen with this heading stands there. */
  async sees(heading: string): Promise<void> {
    await this.#stands(1, heading);
  }

  /** The same, for a part of a page that has more on it: what a terminal shows of a customer. */
  async seesPart(heading: string): Promise<void> {
    await this.#stands(2, heading);
  }

  async #stands(level: 1 | 2, heading: string): Promise<void> {
    await this.page.getByRole('heading', { level, name: heading, exact: true }).waitFor();
    if (!this.#accessibly) return;
    const findings = await this.seriousFindings();
    if (findings.length > 0) throw new Error(`axe finds on "${heading}":\n${findings.join('\n')}`);
  }

  async reads(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  async choose(option: string): Promise<void> {
    await this.page.getByRole('radio', { name: option, exact: true }).check();
  }

  async agree(): Promise<void> {
    await this.page.getByRole('checkbox').first().waitFor();
    for (const box of await this.page.getByRole('checkbox').all()) await box.check();
  }

  /** Fields by their names in the step's definition. A date is `YYYY-MM-DD`. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const input = this.page.locator(`#field-${name}`);
      if (name === 'birthDate') await this.#fillDate(name, value);
      else if ((await input.getAttribute('type')) === 'radio') await this.page.locator(`input[name="${name}"][value="${value}"]`).check();
      else if ((await input.evaluate((element) => element.tagName)) === 'SELECT') await input.selectOption(value);
      else await input.fill(value);
    }
  }

  async valueOf(name: string): Promise<string> {
    return this.page.locator(`#field-${name}`).inputValue();
  }

  /** What axe calls serious or critical on the screen as it is. */
  async seriousFindings(): Promise<string[]> {
    // Evaluated by the debugger, which the page's content policy does not stop.
    await this.page.evaluate(await axeSource);
    return this.page.evaluate(async () => {
      const { violations } = await globalThis.axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  async #fillDate(name: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    await this.page.locator(`#field-${name}`).fill(year);
    await this.page.locator(`#field-${name}-month`).fill(String(Number(month)));
    await this.page.locator(`#field-${name}-day`).fill(String(Number(day)));
  }
}
