import type { Account } from '../activities/accounts.ts';
import { chosenAccounts } from '../adapters/accounts/chosen.ts';
import { openJson } from '../codec/key-ring.ts';
import { type PersonsProcedure, proceduresAfter, proceduresNamedWith } from '../db/queries/person.ts';
import { type Execution, openedHistories } from './executions.ts';
import type { Installation } from './settings.ts';
import { mentions } from './whose.ts';

export interface FoundPerson {
  readonly email: string;
  /** Nothing for somebody who never opened an account, or in whose directory it is gone already. */
  readonly account?: Account;
  /** Where the accounts are: in our own tables, or in the company's directory. */
  readonly accountsAt: string;
  readonly procedures: readonly (Omit<PersonsProcedure, 'position'> & { readonly position: unknown })[];
  readonly executions: readonly Execution[];
}

const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';
const UUID_AT_END = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * All that is about one person. Names are not unique, so it goes by the address and the account's reference: every position and every
 * history is opened and looked through, which takes about a minute for ten thousand of them.
 */
export async function findPerson(installation: Installation, address: string, told: (line: string) => void): Promise<FoundPerson> {
  const { client, ring, database } = installation;
  const email = address.trim().toLowerCase();
  const accounts = chosenAccounts(installation.settings, database);
  const id = await accounts.findByEmail(email);
  const person = { email, ...(id && { account: id }) };

  const executions: Execution[] = [];
  let looked = 0;
  for await (const { text, ...execution } of openedHistories(client, ring, installation.settings.TASK_QUEUE)) {
    if (mentions(text, person)) executions.push(execution);
    looked += 1;
    if (looked % 500 === 0) told(`${looked} histories looked through`);
  }
  const theirs = new Set(executions.map(({ workflowId }) => UUID_AT_END.exec(workflowId)?.[0]));
  if (id) for (const one of await proceduresNamedWith(database, id)) theirs.add(one);
  return {
    email,
    ...(id && { account: await accounts.find(id) }),
    accountsAt: accounts.name,
    procedures: await proceduresOf(installation, (row, position) => theirs.has(row.id) || mentions(JSON.stringify(position), person)),
    executions,
  };
}

async function proceduresOf(
  { database, ring }: Installation,
  isTheirs: (row: PersonsProcedure, position: unknown) => boolean,
): Promise<FoundPerson['procedures']> {
  const found = [];
  for (let after = FIRST; ; ) {
    const rows = await proceduresAfter(database, after, BATCH);
    const last = rows.at(-1);
    if (!last) return found;
    for (const row of rows) {
      const position = row.position ? openJson(ring, row.position) : null;
      if (isTheirs(row, position)) found.push({ ...row, position });
    }
    after = last.id;
  }
}
