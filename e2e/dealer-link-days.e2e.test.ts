import { afterAll, afterEach, expect, it } from 'vitest';
import { openSkippingTemporal } from '../workflows/testing/temporal.ts';
import { atTheTerminal, mailOpened, newCustomer, newMember, visited } from './dealer-link-paths.ts';
import type { Person } from './person.ts';
import { useSetting } from './setting.ts';

let temporal: Awaited<ReturnType<typeof openSkippingTemporal>> | undefined;
// Before the setting's own, so that it comes after the service has stopped.
afterAll(() => temporal?.close());

/** On a Temporal whose days can be skipped: the procedures, their timers and their ends are the service's own. */
const setting = useSetting({
  async settings() {
    temporal = await openSkippingTemporal();
    return { TEMPORAL_ADDRESS: temporal.address };
  },
});
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

function leavingLater(person: Person): Person {
  people.push(person);
  return person;
}

/** Temporal skips them. What the database compares with its own clock is moved back by as many days. */
async function pass(days: number): Promise<void> {
  await temporal?.pass(days);
  const { sql } = setting.service.database;
  await sql`update links set expires_at = expires_at - ${days} * interval '1 day'`;
}

it.each([
  ['ja-JP', '連携の期限が過ぎました', 'もう一度販売店へご来店ください'],
  ['en-US', 'The time to link has passed', 'please visit the dealer again'],
] as const)(
  'whoever opens the mail’s link after 31 days reads in %s that it has expired; the terminal shows it untouched',
  async (language, title, advice) => {
    const member = await newMember(setting.service, '1991-02-28');
    const staff = leavingLater(await atTheTerminal(setting, await newCustomer(setting.service, [member.email])));
    await visited(staff, member.email);
    await staff.reads('連携の完了待ち');
    await setting.service.lastMail(member.email);

    await pass(31);
    await staff.seesPart('連携の期限が過ぎました');
    await staff.page.getByText('連携の完了待ち').waitFor({ state: 'detached' });
    const codes = await setting.service.database.sql`select code from identifier_codes`;
    expect(codes).toEqual([]);

    // The last reminder's link is the same as the first mail's.
    const phone = leavingLater(await mailOpened(setting, member.email, language));
    await phone.sees(title);
    await phone.reads(advice);
  },
);
