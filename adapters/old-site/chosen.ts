import type { Database } from '../../db/database.ts';
import { embeddedOldSite } from './embedded.ts';
import { httpOldSite } from './http.ts';
import type { OldSite } from './port.ts';

interface Choice {
  readonly OLD_SITE_URL?: string | undefined;
  readonly OLD_SITE_TOKEN?: string | undefined;
}

/** The site that is configured, or the embedded one. */
export function chosenOldSite({ OLD_SITE_URL: baseUrl, OLD_SITE_TOKEN: token }: Choice, database: Database): OldSite {
  if (baseUrl && token) return httpOldSite({ baseUrl, token });
  if (baseUrl || token) throw new Error('Configuration: OLD_SITE_URL and OLD_SITE_TOKEN must be set together');
  return embeddedOldSite(database);
}
