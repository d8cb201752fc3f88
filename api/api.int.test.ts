import { afterAll, beforeAll, describe } from 'vitest';
import { startService, type TestService } from '../testing/service.ts';
import { accounts } from './testing/accounts.ts';
import { dealerList } from './testing/dealer-list.ts';
import { emailCodes } from './testing/email-codes.ts';
import { fieldErrors } from './testing/field-errors.ts';
import { following } from './testing/following.ts';
import { pictures } from './testing/pictures.ts';
import { refusals } from './testing/refusals.ts';
import { repeats } from './testing/repeats.ts';
import { secrecy } from './testing/secrecy.ts';
import { sessions } from './testing/sessions.ts';
import { staff } from './testing/staff.ts';

/** The HTTP contract, against one running service. The scenarios do not depend on each other; what was logged is looked at last. */
describe('the running service', () => {
  let service: TestService | undefined;
  const running = () => {
    if (!service) throw new Error('The service does not run yet');
    return service;
  };

  beforeAll(async () => {
    service = await startService({ LOG_LEVEL: 'trace' });
  });
  afterAll(() => service?.stop());

  fieldErrors(running);
  emailCodes(running);
  pictures(running);
  refusals(running);
  sessions(running);
  staff(running);
  dealerList(running);
  accounts(running);
  repeats(running);
  following(running);
  secrecy(running);
});
