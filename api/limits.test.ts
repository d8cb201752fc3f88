import { expect, it } from 'vitest';
import { mailLimit } from './limits.ts';

it('a procedure may send some mails, and then has to wait', async () => {
  const limit = mailLimit(2);
  for (let mail = 0; mail < 2; mail += 1) {
    await limit.check('one');
    await limit.count('one');
  }
  await expect(limit.check('one')).rejects.toMatchObject({ code: 'too-many-requests' });
  await limit.check('another');
});

it('a call that is repeated because it was not carried out is not counted', async () => {
  const limit = mailLimit(1);
  for (let attempt = 0; attempt < 5; attempt += 1) await limit.check('one');
});
