import { ActivityFailure } from '@temporalio/workflow';
import type { dealerLink as definition } from '../procedures/dealer-link/procedure.ts';
import {
  addBirthDate,
  forgetIdentifierCode,
  keepIdentifierCode,
  linkDealer,
  mailAccount,
  mailAccountNow,
  makeJoiningLink,
  memberState,
} from './activities.ts';
import type { Journey, Reminder } from './journey/journey.ts';
import type { Leg } from './journey/leg.ts';
import { procedure } from './journey/procedure.ts';
import { missingBirthDate } from './linking/birth-date.ts';
import { mustBe } from './linking/same-account.ts';

export interface DealerLinkInput {
  /** The code that identifies the customer in the dealer's records. */
  readonly customer: string;
  readonly dealer: { readonly id: string; readonly name: string };
  /** Days from the visit to the end. */
  readonly days: number;
}

type ThisJourney = Journey<typeof definition>;

interface Invitation {
  readonly account: string;
  readonly url: string;
}

const DAY = 24 * 60 * 60 * 1000;
const REMINDED_BEFORE = [7, 1];
/** Whoever opens the mail's link too late reads why it leads nowhere, for so long. */
const READABLE_AFTER = 60 * DAY;

/** Section 5: staff prepare the link with the customer, who completes it within 30 days of the visit. [D] */
export const dealerLink = procedure<typeof definition, DealerLinkInput>(async (journey, { customer, dealer, days }) => {
  const until = Date.now() + days * DAY;
  let invited: Invitation | undefined;
  const remind = async ({ account, url }: Invitation, before: number) =>
    mailAccount({
      ...mail(journey, 'dealer-link-reminder', `reminder/${before}`),
      account,
      words: { url, dealer: dealer.name, until: day(until) },
    });
  const reminders = (): Reminder[] =>
    REMINDED_BEFORE.map((before) => ({ before, at: until - before * DAY }))
      .filter(({ at }) => at > Date.now())
      .map(({ before, at }) => ({
        at,
        summary: `reminds ${before} days before the end`,
        work: async () => invited && remind(invited, before),
      }));

  try {
    const account = await journey.leg(
      'staff',
      async (leg) => {
        await leg.ask('confirm-customer', { show: { customer } });
        const chosen = await chosenAccount(leg, customer);
        await leg.once('identifier-code', () =>
          keepIdentifierCode({ procedure: journey.procedure, dealer: dealer.id, code: customer, expiresAt: until }),
        );
        const { url } = await leg.once(`link ${chosen}`, () => joiningLink(journey, chosen, until + READABLE_AFTER));
        invited = { account: chosen, url };
        await leg.start('invitation', (attempt, report) =>
          invite(journey, { account: chosen, url, dealer: dealer.name, until }, attempt, report),
        );
        await leg.ask('provisional', { by: 'member', show: { account: chosen }, resends: 'invitation' });
        return chosen;
      },
      { until, fixed: true, reminders: reminders() },
    );

    const { birthDate, agreedToSiteTerms } = await journey.leg('member', (leg) => signedIn(leg, account), {
      until,
      fixed: true,
      reminders: reminders(),
    });
    if (birthDate) await addBirthDate({ account, birthDate });
    const agreed = await journey.leg(
      'member',
      async (leg) => {
        const after = birthDate ? ['birth-date-done'] : [];
        const site = agreedToSiteTerms ? undefined : await leg.ask('site-terms', { after });
        const exchange = await leg.ask('link-consent', { after: site ? [] : after, show: { dealer: dealer.name } });
        return { ...site?.agreed, ...exchange.agreed };
      },
      { until, fixed: true, reminders: reminders() },
    );
    await linkDealer({ procedure: journey.procedure, account, dealer: dealer.id, agreed });
    journey.afterwards(() => mailAccount({ ...mail(journey, 'dealer-linked', 'linked'), account, words: { dealer: dealer.name } }));
    return journey.end('completed', 'linked', { show: { dealer: dealer.name } });
  } finally {
    await forgetIdentifierCode(journey.procedure);
  }
});

type ThisLeg = Leg<(typeof definition)['steps']>;

/** The addresses are looked at and written at the edge: only the account that was chosen comes here. */
async function chosenAccount(leg: ThisLeg, customer: string): Promise<string> {
  for (;;) {
    const answer = await leg.ask('choose-account', { show: { customer } });
    if ('account' in answer) return answer.account;
    await leg.ask('edit-addresses', { show: { customer } });
  }
}

async function signedIn(leg: ThisLeg, account: string) {
  await leg.askUntil('sign-in-linked', {}, mustBe(account));
  const { needsBirthDate, agreedToSiteTerms } = await leg.once('member', () => memberState({ account, brand: leg.journey.brand }));
  return { agreedToSiteTerms, birthDate: needsBirthDate ? await missingBirthDate(leg) : undefined };
}

/** By account: whoever was invited before the choice was corrected is out. */
function joiningLink({ procedure }: ThisJourney, account: string, expiresAt: number): Promise<{ url: string }> {
  return makeJoiningLink({ key: `${procedure}/member/${account}`, type: 'dealer-link', role: 'member', procedure, expiresAt });
}

type Inviting = Invitation & { readonly dealer: string; readonly until: number };

/** The terminal does not wait for the mail server. */
async function invite(
  journey: ThisJourney,
  { account, url, dealer, until }: Inviting,
  attempt: number,
  report: (code?: 'mail-late' | 'mail-refused') => Promise<void>,
): Promise<void> {
  const invitation = {
    ...mail(journey, 'dealer-link', `invitation/${account}/${attempt}`),
    account,
    words: { url, dealer, until: day(until) },
  };
  const sent = await mailAccountNow(invitation).catch(async (error) => {
    if (!(error instanceof ActivityFailure)) throw error;
    await report('mail-late');
    return mailAccount(invitation);
  });
  await report(sent.kind === 'refused' ? 'mail-refused' : undefined);
}

function mail<N extends string>({ procedure, brand, language }: ThisJourney, name: N, key: string) {
  return { key: `${procedure}/${key}`, mail: name, brand, language };
}

/** The last day, as it is in Japan. */
function day(time: number): string {
  return new Date(time + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
