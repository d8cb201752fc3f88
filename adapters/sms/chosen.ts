import type { Database } from '../../db/database.ts';
import { inboxSms } from './inbox.ts';
import type { Sms } from './port.ts';
import { twilioSms } from './twilio.ts';

interface Choice {
  readonly TWILIO_ACCOUNT_SID?: string | undefined;
  readonly TWILIO_AUTH_TOKEN?: string | undefined;
  /** A number in E.164, a sender's name, or a messaging service. */
  readonly TWILIO_FROM?: string | undefined;
}

/** Twilio when it is configured, the embedded inbox otherwise. */
export function chosenSms(settings: Choice, database: Database): Sms {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = settings;
  if (accountSid && authToken && from) return twilioSms({ accountSid, authToken, from });
  if (accountSid || authToken || from) {
    throw new Error('Configuration: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM must be set together');
  }
  return inboxSms(database);
}
