import type { Database } from '../../db/database.ts';
import { accountDirectory } from './directory.ts';
import { embeddedAccounts } from './embedded.ts';
import type { Accounts } from './port.ts';

interface Choice {
  readonly ACCOUNT_DIRECTORY_URL?: string | undefined;
  readonly ACCOUNT_DIRECTORY_TOKEN?: string | undefined;
}

/** Server and worker must use the same directory: the one configured, or our own tables. */
export function chosenAccounts({ ACCOUNT_DIRECTORY_URL: baseUrl, ACCOUNT_DIRECTORY_TOKEN: token }: Choice, database: Database): Accounts {
  if (baseUrl && token) return accountDirectory({ baseUrl, token });
  if (baseUrl || token) throw new Error('Configuration: ACCOUNT_DIRECTORY_URL and ACCOUNT_DIRECTORY_TOKEN must be set together');
  return embeddedAccounts(database);
}
