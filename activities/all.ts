import { accountActivities } from './accounts.ts';
import type { ActivityContext } from './context.ts';
import { corporationActivities } from './corporations.ts';
import { emailCodeActivities } from './email-codes.ts';
import { idCardActivities } from './id-cards.ts';
import { mailActivities } from './mails.ts';
import { procedureActivities } from './procedures.ts';
import { registrationActivities } from './registrations.ts';

/** Everything the worker can do for a workflow. */
export function allActivities(context: ActivityContext) {
  return {
    ...procedureActivities(context),
    ...accountActivities(context),
    ...emailCodeActivities(context),
    ...mailActivities(context),
    ...idCardActivities(context),
    ...corporationActivities(context),
    ...registrationActivities(context),
  };
}
