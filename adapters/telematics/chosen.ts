import type { Database } from '../../db/database.ts';
import { embeddedTelematics } from './embedded.ts';
import { httpTelematics } from './http.ts';
import type { Telematics } from './port.ts';

interface Choice {
  readonly TELEMATICS_URL?: string | undefined;
  readonly TELEMATICS_TOKEN?: string | undefined;
  /** How long the embedded centre takes to open a line. */
  readonly TELEMATICS_LINE_SECONDS?: number | undefined;
}

/** The centre that is configured, or the embedded one. */
export function chosenTelematics(settings: Choice, database: Database): Telematics {
  const { TELEMATICS_URL: baseUrl, TELEMATICS_TOKEN: token, TELEMATICS_LINE_SECONDS: lineSeconds } = settings;
  if (baseUrl && token) return httpTelematics({ baseUrl, token });
  if (baseUrl || token) throw new Error('Configuration: TELEMATICS_URL and TELEMATICS_TOKEN must be set together');
  return embeddedTelematics(database, { lineSeconds });
}
