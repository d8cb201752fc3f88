import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { openDelivered, personOnline } from './testing/paths/registration-after-delivery.ts';
import { follow } from './testing/paths.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

it('whether somebody wants the newsletter is kept with who and when; the last answer stands last', async () => {
  const asked = personOnline.findIndex(([step]) => step === 'newsletter');
  const user = await follow(await openDelivered(environment), personOnline.slice(0, asked));
  await user.answer('newsletter', { subscribe: true });
  await user.back();
  await user.arrivesAt('newsletter');
  await user.answer('newsletter', { subscribe: false });
  const rows = await environment.database.sql`
    select version, by from consents where procedure_id = ${user.id} and document = 'newsletter' order by revision`;
  expect([...rows]).toEqual([
    { version: 'subscribed', by: 'user' },
    { version: 'declined', by: 'user' },
  ]);
});
