import type { Environment } from '../environment.ts';
import { goOn } from '../open.ts';
import {
  approve,
  invitedByQr,
  invitedBySms,
  newNumber,
  newOwner,
  newPerson,
  openSharing,
  requested,
  sharedBetween,
  shareNotes,
} from '../paths/sharing.ts';
import { follow } from '../paths.ts';
import type { Traveller } from '../traveller.ts';

type Recordings = Readonly<Record<string, (environment: Environment) => Promise<Traveller>>>;

/** Every way a sharing ends, and a share after it. */
export const sharingRecordings: Recordings = {
  'sharing.by-qr.toyota': async (environment) =>
    (await sharedBetween(environment, await newOwner(environment), await newPerson(environment))).owner,
  'sharing.by-qr-taken-back.lexus': async (environment) => {
    const by = await newOwner(environment, 'G-Link');
    const { owner } = await invitedByQr(environment, by, 'lexus');
    await owner.back();
    const mobile = newNumber();
    await follow(owner, [
      ['invite', { by: 'sms' }],
      ['sharee-number', { mobile }],
      ['code-sent', 'back'],
      ['sharee-number', 'back'],
    ]);
    await owner.cancel();
    return owner;
  },
  'sharing.by-sms.lexus': async (environment) => smsShared(environment, 'lexus', 'G-Link'),
  'sharing.by-sms.toyota': async (environment) => smsShared(environment, 'toyota', 'T-Connectスタンダード'),
  'sharing.declined.toyota': async (environment) => {
    const { owner } = await requested(environment, await newOwner(environment), await newPerson(environment));
    await owner.answer('approve', { decline: true });
    return owner;
  },
  'sharing.ineligible.toyota': async (environment) =>
    follow(await openSharing(environment), [['owner-sign-in', (await newPerson(environment)).login]]),
  'sharing.already-shared.toyota': async (environment) => {
    const [by, to] = [await newOwner(environment), await newPerson(environment)];
    const [first, second] = [await requested(environment, by, to), await requested(environment, by, to)];
    await follow(first.owner, approve);
    return follow(second.owner, approve);
  },
  'sharing.ineligible-at-approval.toyota': async (environment) => {
    const by = await newOwner(environment);
    const { owner } = await requested(environment, by, await newPerson(environment));
    // The plan ends while the request waits.
    await environment.database.sql`delete from service_applications where account_id = ${by.account}`;
    return follow(owner, approve);
  },
  'share-ending.kept.toyota': async (environment) => endedBy(environment, 'owner', { keep: true }),
  'share-ending.by-owner.toyota': async (environment) => endedBy(environment, 'owner'),
  'share-ending.by-sharee.toyota': async (environment) => endedBy(environment, 'sharee'),
};

/** On a Temporal whose time can be skipped. */
export const slowSharingRecordings: Recordings = {
  'sharing.request-expired.toyota': async (environment) => {
    const { owner } = await requested(environment, await newOwner(environment), await newPerson(environment));
    await environment.pass(8);
    return owner;
  },
  'sharing.invitation-expired.toyota': async (environment) => {
    const { owner } = await invitedByQr(environment, await newOwner(environment));
    await environment.pass(8);
    return owner;
  },
};

async function smsShared(environment: Environment, brand: 'toyota' | 'lexus', plan: string): Promise<Traveller> {
  const mobile = newNumber();
  const { owner, sharee } = await invitedBySms(environment, await newOwner(environment, plan), mobile, brand);
  await follow(sharee, [['sharee-sign-in', (await newPerson(environment)).login], ...shareNotes, ['share-code', 'resend']]);
  await sharee.answer('share-code', { code: (await environment.sms.smsTo(mobile, 2)).code });
  await owner.arrivesAt('approve');
  return follow(owner, approve);
}

async function endedBy(environment: Environment, role: 'owner' | 'sharee', answer: object = { end: true }): Promise<Traveller> {
  const pair = await sharedBetween(environment, await newOwner(environment), await newPerson(environment));
  return follow(await goOn(pair[role], 'share-ending'), [['confirm-end', answer]]);
}
