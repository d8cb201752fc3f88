import { proxyLocalActivities } from '@temporalio/workflow';
import type { AccountActivities } from '../activities/accounts.ts';
import type { CertificateActivities } from '../activities/certificates.ts';
import type { CorporationActivities } from '../activities/corporations.ts';
import type { AccountMailActivities, DealerLinkActivities } from '../activities/dealer-links.ts';
import type { EmailCodeActivities } from '../activities/email-codes.ts';
import type { IdCardActivities } from '../activities/id-cards.ts';
import type { LinkActivities } from '../activities/links.ts';
import type { MailActivities } from '../activities/mails.ts';
import type { OldMemberActivities } from '../activities/old-members.ts';
import type { PaymentActivities } from '../activities/payments.ts';
import type { ProcedureActivities } from '../activities/procedures.ts';
import type { RegistrationActivities } from '../activities/registrations.ts';
import type { ServiceActivities } from '../activities/services.ts';
import type { ShareActivities } from '../activities/sharing.ts';
import type { SmsCodeActivities } from '../activities/sms-codes.ts';
import type { SupportActivities } from '../activities/support.ts';
import type { TelematicsActivities } from '../activities/telematics.ts';
import type { VehicleReportActivities } from '../activities/vehicle-reports.ts';
import type { WaitingActivities } from '../activities/waiting.ts';
import { remembered } from './journey/last-mail.ts';
import { retriableActivities } from './journey/retriable.ts';
import { shortDatabaseWork } from './short-database-work.ts';

/**
 * How long each kind of work may take and how it is tried again. A worker that dies takes its running activities with it, and
 * they are only missed after their start-to-close or heartbeat timeout: both are as short as the work allows.
 */

/** Local, and never given up. */
export const {
  readAccount,
  openAccount,
  updateAccount,
  registerBuyer,
  registerUser,
  registerUserAfterDelivery,
  afterReport,
  makeJoiningLink,
  makeNextLink,
  makeContractLink,
  launchProcedure,
  raiseAttention,
  noteSupport,
  extendLinks,
} = proxyLocalActivities<
  AccountActivities &
    RegistrationActivities &
    VehicleReportActivities &
    LinkActivities &
    Pick<ProcedureActivities, 'launchProcedure' | 'raiseAttention'> &
    SupportActivities
>(shortDatabaseWork);

/** Who shares with whom: local, and never given up. */
export const { checkOwner, checkSharee, prepareRequest, startShare, endShare } = proxyLocalActivities<ShareActivities>(shortDatabaseWork);

/** The first try alone, so that the page can say when it failed. */
export const { sendSmsCode: sendSmsCodeNow } = retriableActivities<SmsCodeActivities>({
  startToCloseTimeout: '10s',
  retry: { maximumAttempts: 1 },
  summary: 'sends a code by SMS',
});

/** The tries that follow. */
export const { sendSmsCode } = retriableActivities<SmsCodeActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '15s' },
  summary: 'sends a code by SMS, which failed at first',
});

/** Mail is never given up: the server will come back, and support sees the attempts. */
const { sendMail: sendMailOnce } = retriableActivities<MailActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', maximumInterval: '1 minute' },
  summary: 'sends a mail',
});

export const sendMail = remembered(sendMailOnce);

/** The first try alone, so that the page can say when it failed. */
export const { sendEmailCode: sendEmailCodeNow } = retriableActivities<EmailCodeActivities>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 1 },
  summary: 'mails a verification code',
});

/** The tries that follow. */
export const { sendEmailCode } = retriableActivities<EmailCodeActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', maximumInterval: '15s' },
  summary: 'mails a verification code, which failed at first',
});

/** Heartbeats while it reads, so that a dead worker is noticed within seconds. Few tries: somebody waits, and can go on by hand. */
export const { readIdCard } = retriableActivities<IdCardActivities>({
  startToCloseTimeout: '90s',
  heartbeatTimeout: '6s',
  retry: { initialInterval: '1s', maximumAttempts: 3 },
  summary: 'reads a driver’s licence',
});

/** Somebody waits for it, and can go on by hand: so not for long. Heartbeats, so that a dead worker costs them little. */
export const { lookUpCorporation } = retriableActivities<CorporationActivities>({
  startToCloseTimeout: '10s',
  heartbeatTimeout: '1500ms',
  retry: { initialInterval: '500ms', maximumAttempts: 2 },
  summary: 'looks up a corporate number',
});

/** One short try: somebody waits for it, and it can be done without or later. */
export const { lookUpVehicle, compareWithCertificate: compareWithCertificateNow } = proxyLocalActivities<CertificateActivities>({
  startToCloseTimeout: '2s',
  retry: { maximumAttempts: 1 },
});

/** The tries that follow. Nobody sits and waits for them, so it is never given up. */
export const { compareWithCertificate } = retriableActivities<CertificateActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '5 minutes' },
  summary: 'compares the account with the inspection certificate',
});

/** Local, and never given up. */
export const { keepIdentifierCode, forgetIdentifierCode, memberState, addBirthDate, linkDealer, endOverdueLinks } =
  proxyLocalActivities<DealerLinkActivities>(shortDatabaseWork);

/** Mail to an account's own address, which only the activity knows: as other mail is. */
const { mailAccount: mailAccountOnce } = retriableActivities<AccountMailActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', maximumInterval: '1 minute' },
  summary: 'sends a mail',
});

export const mailAccount = remembered(mailAccountOnce);

/** The first try alone, so that the terminal can say when it failed. */
export const { mailAccount: mailAccountNow } = retriableActivities<AccountMailActivities>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 1 },
  summary: 'sends a mail',
});

/** The site that is being left may be away for long. */
export const { readOldMember, noteMigrated } = retriableActivities<OldMemberActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', maximumInterval: '1 minute' },
  summary: 'asks the old owner’s site',
});

/** Local, and never given up. */
export const { readPayment, registerPayment, settlePayment, applyForService, noteReason } = proxyLocalActivities<
  Pick<PaymentActivities, 'readPayment' | 'registerPayment' | 'settlePayment'> & ServiceActivities
>(shortDatabaseWork);

/** Somebody waits for it, and can choose another way to pay: so not for long. Heartbeats, so that a dead worker costs them little. */
export const { openCardPage } = retriableActivities<Pick<PaymentActivities, 'openCardPage'>>({
  startToCloseTimeout: '10s',
  heartbeatTimeout: '1500ms',
  retry: { initialInterval: '500ms', maximumAttempts: 2 },
  summary: 'opens a page for a card',
});

/** Nobody waits: it is tried until the provider takes it. */
export const { openMandate } = retriableActivities<Pick<PaymentActivities, 'openMandate'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1 minute' },
  summary: 'hands a bank debit over to the provider',
});

/** Tried until the centre answers: the waiting screen says that it may be closed. */
export const { openLine, checkVehicle } = retriableActivities<TelematicsActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '15s' },
  summary: 'asks the telematics centre',
});

/** Tried again by the next check. */
export const { raiseWhatWaits } = retriableActivities<WaitingActivities>({
  startToCloseTimeout: '1 minute',
  retry: { maximumAttempts: 2 },
  summary: 'raises what has waited too long',
});
