import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { z } from 'zod';
import { eraseRows } from '../db/queries/person.ts';
import { deleteExecution, type Execution } from './executions.ts';
import { type FoundPerson, findPerson } from './find-person.ts';
import type { Installation } from './settings.ts';

export interface Erased {
  /** Procedures that were open and were ended. */
  readonly ended: number;
  readonly procedures: number;
  readonly histories: number;
  readonly account: boolean;
  /** What is left to be done by hand. */
  readonly left: readonly string[];
}

interface Erasing {
  /** Who erases: a support agent's number. */
  readonly agent: string;
  /** A word or the number of a case. It is kept, so it must say nothing about the person. */
  readonly reason: string;
}

/** How long a procedure may take to end itself. */
const PATIENCE_MS = 10_000;
/** How long Temporal may take to delete what it was told to. */
const DELETION_MS = 90_000;

/**
 * Ends what is open, then deletes histories, account and rows. What is kept, and why, says docs/personal-data.md. Begun again after
 * an interruption it does what is left.
 */
export async function erasePerson(
  installation: Installation,
  email: string,
  erasing: Erasing,
  told: (line: string) => void,
): Promise<Erased> {
  const person = await findPerson(installation, email, told);
  const { client, database } = installation;
  const open = person.executions.filter((one) => one.open);
  for (const execution of open) {
    await end(client, execution, ownerIn(person, execution), erasing);
    told(`${execution.workflowId} ended`);
  }
  await deleteAll(client, person.executions);
  told(`${person.executions.length} histories deleted`);

  await eraseRows(database, {
    account: person.account?.id,
    recipients: recipientsOf(person),
    procedures: person.procedures.map(({ id }) => id),
    ...erasing,
  });
  const external = person.account && person.accountsAt !== 'embedded';
  return {
    ended: open.length,
    procedures: person.procedures.length,
    histories: person.executions.length,
    account: person.account !== undefined && !external,
    left: external ? [`the account ${person.account.id} in the company’s directory`] : [],
  };
}

/** Its own cancellation first, which tells whoever else is in it; terminated when it does not take one, or nobody works on it. */
async function end(client: Client, { workflowId, runId }: Execution, owner: string, { agent }: Erasing): Promise<void> {
  const handle = client.workflow.getHandle(workflowId, runId);
  const doing = { by: owner, who: agent, language: 'ja', fingerprint: 'erasure' };
  try {
    await client.withDeadline(Date.now() + PATIENCE_MS, async () => {
      await handle.executeUpdate('cancel', { args: [doing] });
      await handle.result();
    });
  } catch {
    const { status } = await handle.describe();
    if (status.name === 'RUNNING') await handle.terminate('erased');
  }
}

const owned = z.object({ owner: z.string() });

function ownerIn({ procedures }: FoundPerson, { workflowId }: Execution): string {
  const position = procedures.find(({ id }) => workflowId.endsWith(id))?.position;
  return owned.safeParse(position).data?.owner ?? 'buyer';
}

/** Temporal puts off deleting what has only just ended, and may forget about it then: it is told again. */
async function deleteAll(client: Client, executions: readonly Execution[]): Promise<void> {
  const limit = Date.now() + DELETION_MS;
  let left = executions;
  for (let round = 0; left.length > 0; round += 1) {
    if (round % 10 === 0) await Promise.all(left.map((execution) => deleteExecution(client, execution)));
    const there = await Promise.all(left.map((one) => isThere(client, one)));
    left = left.filter((_, at) => there[at]);
    if (left.length > 0 && Date.now() > limit)
      throw new Error(`Temporal has not deleted ${left.length} histories yet; begin again in a while`);
    if (left.length > 0) await sleep(200);
  }
}

function isThere(client: Client, { workflowId, runId }: Execution): Promise<boolean> {
  return client.workflow
    .getHandle(workflowId, runId)
    .describe()
    .then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
        throw error;
      },
    );
}

/** As the inbox writes them: addresses in lower case, telephone numbers with and without the country. */
function recipientsOf({ email, account }: FoundPerson): string[] {
  const profile: Readonly<Record<string, unknown>> = { ...account?.profile };
  const phones = [profile.mobilePhone, profile.phone].filter((one) => typeof one === 'string');
  return [email, ...phones, ...phones.map((one) => `+81${one.replace(/^0/, '')}`)];
}
