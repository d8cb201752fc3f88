import { rowsOfPerson } from '../db/queries/person.ts';
import { findPerson } from './find-person.ts';
import type { Installation } from './settings.ts';

/** All that is kept about a person, to be handed to them. Nothing that opens anything: no hash, no token, no key. */
export async function exportPerson(installation: Installation, email: string, told: (line: string) => void) {
  const person = await findPerson(installation, email, told);
  const ids = person.procedures.map(({ id }) => id);
  // An id of nobody's finds nothing.
  const account = person.account?.id ?? '00000000-0000-0000-0000-000000000000';
  return {
    email: person.email,
    exportedAt: new Date().toISOString(),
    account: person.account ?? null,
    procedures: person.procedures,
    tables: await rowsOfPerson(installation.database, account, [person.email], ids),
    histories: person.executions.map(({ workflowId, open }) => ({ workflowId, open })),
  };
}
