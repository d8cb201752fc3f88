import type { ReadMember } from '../activities/old-members.ts';
import type { migration as definition } from '../procedures/migration/procedure.ts';
import { addBirthDate, linkDealer, memberState, noteMigrated, openAccount, readOldMember, sendMail } from './activities.ts';
import type { Journey } from './journey/journey.ts';
import type { Leg } from './journey/leg.ts';
import { procedure } from './journey/procedure.ts';
import { missingBirthDate } from './linking/birth-date.ts';
import { mustBe } from './linking/same-account.ts';
import { verifiedEmail } from './sign-in-or-sign-up/email.ts';

type ThisJourney = Journey<typeof definition>;
type ThisLeg = Leg<(typeof definition)['steps']>;

/** Section 7: a member of the old site moves to an account, a new one or one that is there, linked with the member's dealer. [M] */
export const migration = procedure<typeof definition, Record<string, never>>(async (journey) => {
  const { member, known, who } = await journey.leg('member', async (leg) => {
    const { member } = await leg.ask('old-sign-in');
    const known = await leg.once(`member ${member}`, () => readOldMember(member));
    const { existing } = await leg.ask('account-choice', { after: ['announcement'] });
    return { member, known, who: existing ? ((await leg.ask('sign-in')) as { account: string }) : await newMember(leg, known) };
  });
  const account = 'account' in who ? who.account : await openedAccount(journey, known, who);

  const { agreed, birthDate } = await journey.leg('member', async (leg) => {
    const after = 'account' in who ? [] : ['account-created'];
    const { agreed } = await leg.ask('link-consent', { after, show: { dealer: known.dealer } });
    if (!('account' in who)) await leg.askUntil('re-login', {}, mustBe(account, 'not-the-new-account'));
    const { needsBirthDate } = await leg.once('member-state', () => memberState({ account, brand: journey.brand }));
    return { agreed, birthDate: needsBirthDate ? await missingBirthDate(leg) : undefined };
  });

  if (birthDate) await addBirthDate({ account, birthDate });
  await linkDealer({ procedure: journey.procedure, account, dealer: known.dealerId, agreed });
  // The old site may be away for long: nobody waits for it, and it is told in the end.
  journey.afterwards(() => noteMigrated({ member, account }));
  const after = [...(birthDate ? ['birth-date-done'] : []), 'linked'];
  return journey.end('completed', 'migrated', { after, show: { dealer: known.dealer } });
});

/** What the old site knows fills the forms in; the gaps are the member's to fill. */
async function newMember(leg: ThisLeg, known: ReadMember) {
  await leg.ask('account-terms');
  const email = await verifiedEmail(leg, known.email);
  const { dealer: _dealer, dealerId: _dealerId, birthDate: _birthDate, email: _email, ...values } = known;
  const details = await leg.ask('migration-details', { values });
  await leg.ask('review-details', { show: { email, ...details } });
  return { email, details };
}

type NewMember = Awaited<ReturnType<typeof newMember>>;

async function openedAccount(journey: ThisJourney, { birthDate }: ReadMember, { email, details }: NewMember): Promise<string> {
  const { procedure, brand, language } = journey;
  const profile = { customerType: 'personal' as const, ...details, ...(birthDate && { birthDate }) };
  const opened = await openAccount({ procedure, owner: 'member', email, verificationPhone: details.mobilePhone, profile });
  if (opened.kind === 'address-taken') return journey.end('cancelled', 'address-taken');
  journey.afterwards(() =>
    sendMail({ key: `${procedure}/member/account-created`, mail: 'account-created', to: email, brand, language, words: { email } }),
  );
  return opened.account;
}
