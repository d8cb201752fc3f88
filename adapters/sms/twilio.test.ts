import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Behaviour } from '../http/testing/loopback.ts';
import { startTwilioServer } from './testing/twilio-server.ts';
import { twilioSms } from './twilio.ts';

const accountSid = 'AC00000000000000000000000000000001';
const server = await startTwilioServer(accountSid, 'a-token');
const options = { accountSid, authToken: 'a-token', from: '+815012345678', baseUrl: server.baseUrl, timeout: 250 };
const sms = twilioSms(options);
const message = { key: 'share-1/code', to: '09012345678', text: 'hello' };
afterAll(() => server.close());
beforeEach(() => server.behave('well'));

describe('Twilio', () => {
  it('a messaging service sends instead of a number when one is configured', async () => {
    const service = 'MG00000000000000000000000000000001';
    await twilioSms({ ...options, from: service }).send(message);
    const sent = server.messages.at(-1);
    expect([sent?.get('MessagingServiceSid'), sent?.get('From')]).toEqual([service, null]);
  });

  it.each([
    ['no valid number', 400, 21211],
    ['a number that cannot get SMS', 400, 21614],
    ['a recipient who opted out', 400, 21610],
    ['a text too long', 400, 21617],
    ['something that Twilio gives no code for', 400, undefined],
  ])('%s is refused, and the reason quotes no number', async (_, status, code) => {
    server.failNext(status, code);
    const reason = `Twilio: HTTP ${status}${code ? `, error ${code}` : ''}`;
    expect(await sms.send(message)).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['too many messages', 429, 20429],
    ['a fault of Twilio', 500, 20500],
    ['Twilio in maintenance', 503, undefined],
    ['a sender number that is not ours', 400, 21606],
    ['a full queue', 400, 21611],
    ['a region that is not permitted yet', 400, 21408],
    ['an account that does not exist', 404, 20404],
  ])('%s is unavailable, so that it is tried again', async (_, status, code) => {
    server.failNext(status, code);
    const reason = `Twilio: HTTP ${status}${code ? `, error ${code}` : ''}`;
    expect(await sms.send(message)).toEqual({ kind: 'unavailable', reason });
    expect(await sms.send(message)).toEqual({ kind: 'accepted' });
  });

  it('a wrong token is unavailable, with a reason that names what to check but not the token', async () => {
    const result = await twilioSms({ ...options, authToken: 'wrong-token' }).send(message);
    expect(result).toEqual({ kind: 'unavailable', reason: "Twilio: HTTP 401, check the account's SID, token and permissions" });
  });

  it.each<[Behaviour, string]>([
    ['silent', 'no answer within 250 ms'],
    ['leaking', 'HTTP 500'],
    ['html', 'an answer without a message'],
    ['other-json', 'an answer without a message'],
    ['redirecting', 'not reachable (network error)'],
  ])('a server that is %s is unavailable: %s', async (behaviour, reason) => {
    server.behave(behaviour);
    expect(await sms.send(message)).toEqual({ kind: 'unavailable', reason: `Twilio: ${reason}` });
  });
});
