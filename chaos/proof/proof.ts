import { setTimeout } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import type { Ledger } from '../customers/ledger.ts';
import type { Effect } from '../effects.ts';
import { connectEngine, type Setting } from '../setting/setting.ts';
import { compare, unfinished } from './compare.ts';
import { endsIn, foundIn, mailsFound } from './found.ts';

export interface Proof {
  readonly lost: readonly Effect[];
  readonly twice: readonly Effect[];
  readonly unfinished: readonly string[];
  /** Mails that came again under the Message-ID they had. */
  readonly repeatedMails: number;
  /** Of procedures that did not end: what the engine says of them, for whoever has to find out. */
  readonly histories: string;
}

/** Mails are tried again after a minute at most. */
const SETTLING_MS = 90_000;

/** Compares what the service and the systems around it have kept with what the customers were promised. */
export async function proveAll(setting: Setting, ledger: Ledger): Promise<Proof> {
  const running = await untilSettled(setting);
  const wrong = unfinished(ledger.ends, await endsIn(setting.database));
  const { database, mailbox, mailDomain } = setting;
  const mails = await mailsFound(database, mailbox.deliveries, mailDomain);
  const found = [...(await foundIn(database)), ...mails.found];
  return {
    ...compare(ledger.promised, found),
    unfinished: [...ledger.stuck, ...wrong, ...running.map((id) => `${id} runs still`)],
    repeatedMails: mails.repeated,
    histories: await historiesOf(setting, running),
  };
}

async function historiesOf(setting: Setting, ids: readonly string[]): Promise<string> {
  if (ids.length === 0) return '';
  const connection = await connectEngine(setting);
  const { workflow } = new Client({ connection });
  const texts = ids.slice(0, 20).map(async (id) => {
    const handle = workflow.getHandle(id);
    const [{ raw }, { events }] = await Promise.all([handle.describe(), handle.fetchHistory()]);
    const pending = { task: raw.pendingWorkflowTask, activities: raw.pendingActivities };
    return [id, JSON.stringify(pending), ...(events ?? []).slice(-25).map((event) => JSON.stringify(event).slice(0, 600))].join('\n');
  });
  const all = await Promise.all(texts);
  await connection.close();
  return all.join('\n\n');
}

/** Procedures end when their last mail is out. @returns what has not ended after a while */
async function untilSettled(setting: Setting): Promise<readonly string[]> {
  const connection = await connectEngine(setting);
  const { workflow } = new Client({ connection });
  const limit = performance.now() + SETTLING_MS;
  try {
    for (;;) {
      const running: string[] = [];
      for await (const { workflowId } of workflow.list({ query: `ExecutionStatus = 'Running'` })) running.push(workflowId);
      const ours = running.filter((id) => !id.startsWith('temporal-sys-'));
      if (ours.length === 0 || performance.now() > limit) return ours;
      await setTimeout(500);
    }
  } finally {
    await connection.close();
  }
}
