import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ServiceAway } from './call.ts';
import { openJsonService } from './json-service.ts';
import { type Behaviour, startLoopback } from './testing/loopback.ts';

const server = await startLoopback('Bearer a-token', ({ path }) => ({ status: 200, body: { path } }));
const answer = z.object({ path: z.array(z.string()) });
const ask = openJsonService('Register', { baseUrl: `${server.baseUrl}/`, token: 'a-token', timeout: 250 });
afterAll(() => server.close());
beforeEach(() => server.behave('well'));

const secret = 'taro@example.jp';
const complaint = async (asking = ask): Promise<unknown> => {
  try {
    return (await asking('POST /people/{person}', { path: { person: secret }, query: { secret }, body: { secret } })).ok(answer);
  } catch (error) {
    return error;
  }
};

describe('a service that speaks JSON', () => {
  it('a part of a path is escaped, so that it stays one part', async () => {
    const { ok } = await ask('GET /people/{person}', { path: { person: '../a/b?c' } });
    expect(ok(answer)).toEqual({ path: ['people', '../a/b?c'] });
  });

  it.each<[Behaviour, string]>([
    ['silent', 'no answer within 250 ms'],
    ['leaking', 'HTTP 500'],
    ['html', 'unexpected JSON at the root'],
    ['other-json', 'unexpected JSON at path'],
    ['redirecting', 'not reachable (network error)'],
  ])('one that is %s is away: "%s", and the error quotes nothing that was sent', async (behaviour, reason) => {
    server.behave(behaviour);
    const error = await complaint();
    expect(error).toBeInstanceOf(ServiceAway);
    expect(error).toMatchObject({ message: `Register, POST /people/{person}: ${reason}` });
    expect(error).not.toHaveProperty('cause');
  });

  it('one that refuses our token is away, and the error says what to check but not the token', async () => {
    const error = await complaint(openJsonService('Register', { baseUrl: server.baseUrl, token: 'stale' }));
    expect(error).toMatchObject({ message: 'Register, POST /people/{person}: HTTP 401, check the token' });
  });

  it('one that is down is away', async () => {
    const gone = await startLoopback('', () => ({ status: 200 }));
    await gone.close();
    const error = await complaint(openJsonService('Register', { baseUrl: gone.baseUrl, token: 'a-token' }));
    expect(error).toMatchObject({ message: 'Register, POST /people/{person}: not reachable (ECONNREFUSED)' });
  });
});
