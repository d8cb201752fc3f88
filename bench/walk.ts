import type { ProcedureView } from '../api/contract/view.ts';
import { Browser } from './browser.ts';
import type { Path } from './paths.ts';
import type { Stage } from './stage.ts';

export interface AnsweredStep {
  readonly step: string;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

export interface Walk {
  /** The procedure's id. */
  readonly id: string;
  readonly steps: readonly AnsweredStep[];
}

/** Walks a path over HTTP from its opening to its end. Only the answers to steps are timed, not what lies between them. */
export async function walk(stage: Stage, { procedure, answers }: Path, email: string): Promise<Walk> {
  const browser = new Browser(stage.url);
  const steps: AnsweredStep[] = [];
  let view = await open(stage, browser, procedure);
  while (view.status === 'open') {
    const { name } = view.step;
    const answer = answers[name];
    if (!answer) throw new Error(`The path has no answer to "${name}"`);
    const here = view;
    const sent = await answer(view, {
      email,
      codeFor: (address) => stage.codeFor(address),
      capture: (picture) => browser.capture(here, picture),
    });
    const answered = await browser.post(`/v1/procedures/${view.id}/steps/${name}`, sent, view.revision);
    steps.push({ step: name, sent, milliseconds: answered.milliseconds });
    view = answered.view;
    while (view.step.kind === 'wait') view = await browser.follow(view);
  }
  browser.close();
  return { id: view.id, steps };
}

async function open(stage: Stage, browser: Browser, procedure: Path['procedure']): Promise<ProcedureView> {
  if (procedure === 'account-registration') return (await browser.post(`/v1/procedures/${procedure}`, { brand: 'toyota' })).view;
  const token = new URL(await stage.newLink()).pathname.split('/').at(-1);
  return (await browser.post(`/v1/links/${token}`)).view;
}
