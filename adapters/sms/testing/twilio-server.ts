import { type Reply, startLoopback } from '../../http/testing/loopback.ts';

/** Speaks the Messages API of 2010-04-01 as far as sending goes. Its errors quote the number, as Twilio's do. */
export async function startTwilioServer(accountSid: string, authToken: string) {
  const messages: URLSearchParams[] = [];
  let next: { status: number; code?: number } | undefined;

  const server = await startLoopback(
    `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    ({ method, path, body }): Reply => {
      if (method !== 'POST' || path.join('/') !== `2010-04-01/Accounts/${accountSid}/Messages.json`)
        return { status: 404, body: { code: 20404 } };
      const message = new URLSearchParams(body);
      if (next) {
        const { status, code } = next;
        next = undefined;
        return { status, body: { ...(code && { code }), message: `The number ${message.get('To')} has a problem`, status } };
      }
      messages.push(message);
      return { status: 201, body: { sid: `SM${String(messages.length).padStart(32, '0')}`, status: 'queued' } };
    },
  );

  return {
    ...server,
    /** What was accepted, in order. */
    messages,
    /** Answers the next message with an error. */
    failNext(status: number, code?: number) {
      next = { status, ...(code && { code }) };
    },
  };
}
