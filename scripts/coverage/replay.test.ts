import { expect, it } from 'vitest';
import { recordedWays } from './replay.ts';

it('a replay tells every place a recorded way has come to, and what it sent', async () => {
  const [way] = await recordedWays((name) => name === 'buyer-registration.by-camera.toyota');
  expect(way).toMatchObject({ name: 'buyer-registration.by-camera.toyota', procedure: 'buyer-registration', brand: 'toyota' });
  const places = ['notices/start', 'steps/capture', 'waits/card-reading', 'steps/capture-review', 'ends/buyer-registered'];
  expect([...(way?.reached ?? [])]).toEqual(expect.arrayContaining(places));
  expect([...(way?.people ?? [])].sort()).toEqual(['buyer', 'staff']);
  expect([...(way?.mails ?? [])]).toEqual(['account-created']);
  expect(way?.activities.has('sendEmailCode')).toBe(true);
});
