import { accountActivities } from './accounts.ts';
import { certificateActivities } from './certificates.ts';
import type { ActivityContext } from './context.ts';
import { corporationActivities } from './corporations.ts';
import { dealerLinkActivities } from './dealer-links.ts';
import { emailCodeActivities } from './email-codes.ts';
import { idCardActivities } from './id-cards.ts';
import { linkActivities } from './links.ts';
import { mailActivities } from './mails.ts';
import { oldMemberActivities } from './old-members.ts';
import { paymentActivities } from './payments.ts';
import { procedureActivities } from './procedures.ts';
import { registrationActivities } from './registrations.ts';
import { serviceActivities } from './services.ts';
import { shareActivities } from './sharing.ts';
import { smsCodeActivities } from './sms-codes.ts';
import { supportActivities } from './support.ts';
import { telematicsActivities } from './telematics.ts';
import { vehicleReportActivities } from './vehicle-reports.ts';

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
    ...certificateActivities(context),
    ...vehicleReportActivities(context),
    ...linkActivities(context),
    ...shareActivities(context),
    ...smsCodeActivities(context),
    ...dealerLinkActivities(context),
    ...oldMemberActivities(context),
    ...paymentActivities(context),
    ...serviceActivities(context),
    ...supportActivities(context),
    ...telematicsActivities(context),
  };
}
