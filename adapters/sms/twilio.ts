import { z } from 'zod';
import { type CallAnswer, call, ServiceAway } from '../http/call.ts';
import { notAMobileNumber, toE164 } from './e164.ts';
import type { Sms, SmsResult } from './port.ts';

export interface TwilioOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a sender's name, or a messaging service (`MG…`). */
  readonly from: string;
  /** Default: Twilio's own server. */
  readonly baseUrl?: string;
  /** Milliseconds for one message. Default 5000. */
  readonly timeout?: number;
}

const created = z.object({ sid: z.string().min(1) });
const problem = z.object({ code: z.number().int() });

/**
 * Codes that are about our sender, our permissions or our queue rather than about the recipient or the text:
 * another try succeeds once that is put right.
 */
const aboutUs: readonly number[] = [21212, 21408, 21603, 21606, 21608, 21611, 21659, 21660, 21701, 21703, 21704];

/**
 * Twilio, Messages API of 2010-04-01. It knows no idempotency keys: a message that is sent again after a broken connection may arrive
 * twice, so the caller notes what was accepted.
 */
export function twilioSms({ accountSid, authToken, from, baseUrl = 'https://api.twilio.com', timeout = 5000 }: TwilioOptions): Sms {
  const url = `${baseUrl.replace(/\/$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const sender: Readonly<Record<string, string>> = /^MG[0-9a-f]{32}$/.test(from) ? { MessagingServiceSid: from } : { From: from };

  return {
    name: 'twilio',
    async send({ to, text }) {
      const recipient = toE164(to);
      if (!recipient) return notAMobileNumber;
      const body = new URLSearchParams({ To: recipient, Body: text, ...sender });
      try {
        return resultOf(
          await call('Twilio', url, { method: 'POST', headers: { authorization, accept: 'application/json' }, body }, timeout),
        );
      } catch (error) {
        if (error instanceof ServiceAway) return { kind: 'unavailable', reason: error.message };
        throw error;
      }
    },
  };
}

/** Never Twilio's own message: it quotes the number. */
function resultOf({ status, json }: CallAnswer): SmsResult {
  if (status >= 200 && status < 300) {
    return created.safeParse(json).success ? { kind: 'accepted' } : { kind: 'unavailable', reason: 'Twilio: an answer without a message' };
  }
  const code = problem.safeParse(json).data?.code;
  const reason = `Twilio: HTTP ${status}${code === undefined ? '' : `, error ${code}`}`;
  if (status === 401 || status === 403) return { kind: 'unavailable', reason: `${reason}, check the account's SID, token and permissions` };
  const aboutTheMessage = code === undefined ? status === 400 : (status === 400 || isSmsCode(code)) && !aboutUs.includes(code);
  return { kind: aboutTheMessage && status < 500 && status !== 429 ? 'refused' : 'unavailable', reason };
}

function isSmsCode(code: number): boolean {
  return code >= 21_000 && code < 22_000;
}
