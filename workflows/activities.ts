import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { AccountActivities } from '../activities/accounts.ts';
import type { CorporationActivities } from '../activities/corporations.ts';
import type { EmailCodeActivities } from '../activities/email-codes.ts';
import type { IdCardActivities } from '../activities/id-cards.ts';
import type { MailActivities } from '../activities/mails.ts';
import type { RegistrationActivities } from '../activities/registrations.ts';
import { shortDatabaseWork } from './short-database-work.ts';

/**
 * How long each kind of work may take and how it is tried again. A worker that dies takes its running activities with it, and
 * they are only missed after their start-to-close or heartbeat timeout: both are as short as the work allows.
 */

/** Local, and never given up. */
export const { readAccount, openAccount, updateAccount, registerBuyer } = proxyLocalActivities<AccountActivities & RegistrationActivities>(
  shortDatabaseWork,
);

/** Mail is never given up: the server will come back, and support sees the attempts. */
export const { sendMail } = proxyActivities<MailActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', maximumInterval: '1 minute' },
  summary: 'sends a mail',
});

/** The first try alone, so that the page can say when it failed. */
export const { sendEmailCode: sendEmailCodeNow } = proxyActivities<EmailCodeActivities>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 1 },
  summary: 'mails a verification code',
});

/** The tries that follow. */
export const { sendEmailCode } = proxyActivities<EmailCodeActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', maximumInterval: '15s' },
  summary: 'mails a verification code, which failed at first',
});

/** Heartbeats while it reads, so that a dead worker is noticed within seconds. Few tries: somebody waits, and can go on by hand. */
export const { readIdCard } = proxyActivities<IdCardActivities>({
  startToCloseTimeout: '90s',
  heartbeatTimeout: '6s',
  retry: { initialInterval: '1s', maximumAttempts: 3 },
  summary: 'reads a driver’s licence',
});

/** Somebody waits for it, and can go on by hand: so not for long. */
export const { lookUpCorporation } = proxyActivities<CorporationActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumAttempts: 2 },
  summary: 'looks up a corporate number',
});
