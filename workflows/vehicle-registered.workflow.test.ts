import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateUser } from '../activities/vehicles.ts';
import type { BrandId } from '../brands/registry.ts';
import { storeVehicleReport } from '../db/queries/vehicle-reports.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { goOn, openBuyer, openLink } from './testing/open.ts';
import { byHand, existing, follow, type Path, userTerms } from './testing/paths.ts';
import type { Traveller } from './testing/traveller.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

const hanako: CertificateUser = { customerType: 'personal', name: '豊田 花子', address: '愛知県名古屋市中村区名駅4-7-1' };
const skipping: Path = [
  ['name-choice', { same: false }],
  ['presence', { present: false }],
  ['tell-staff', { told: true }],
];

async function contractOf({ id }: Traveller): Promise<{ id: string; number: string }> {
  const [row] = await environment.database.sql<{ id: string; number: string }[]>`
    select c.id, c.number from procedures p join contracts c on c.id = p.contract_id where p.id = ${id}`;
  if (!row) throw new Error('It has no contract');
  return row;
}

/** What the dealer's system reports, and what follows. */
async function reported(traveller: Traveller, user = hanako) {
  const { id, number } = await contractOf(traveller);
  await storeVehicleReport(environment.database, number, { chassisNumber: 'TEST2-0000001', registrationNumber: '名古屋 330 さ 9', user });
  const report = randomUUID();
  await environment.api.procedures.followReport(report, id);
  await environment.api.procedures.followReport(report, id);
  await environment.temporal.workflow.getHandle(`vehicle-registered-${report}`).result();
}

const invitations = (buyer: Traveller) => environment.mail.messages.filter(({ key }) => key === `${buyer.id}/register-after-delivery`);

async function attentionOf({ id }: Traveller): Promise<string | undefined> {
  const [row] = await environment.database.sql<{ attention: string }[]>`select attention from procedures where id = ${id}`;
  return row?.attention;
}

const buyerOf = async (brand: BrandId, path = byHand) => follow(await openBuyer(environment, { brand }), path);

describe('a vehicle that is registered', () => {
  it.each(['toyota', 'lexus'] as const)('has the %s buyer without a user mailed a link, once', async (brand) => {
    const buyer = await buyerOf(brand);
    await follow(await goOn(buyer, 'user-registration'), skipping);
    await reported(buyer);
    await reported(buyer);
    const [mail, ...more] = invitations(buyer);
    expect(more).toEqual([]);
    expect(mail?.to).toBe(buyer.email);
    const user = await openLink(environment, /http\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    expect(user).toMatchObject({ type: 'registration-after-delivery', role: 'user', position: { step: 'sign-in' } });
  });

  it('before the buyer skips has the link mailed when the buyer does', async () => {
    const buyer = await buyerOf('toyota');
    const skips = await goOn(buyer, 'user-registration');
    await reported(buyer);
    expect(invitations(buyer)).toEqual([]);
    await follow(skips, skipping);
    await skips.handle().result();
    expect(invitations(buyer)).toHaveLength(1);
  });

  it('with the user on its certificate needs nothing more', async () => {
    const buyer = await buyerOf('toyota', existing);
    const user = await follow(await goOn(buyer, 'user-registration'), [['name-choice', { same: true }], userTerms]);
    await reported(buyer);
    expect(await attentionOf(user)).toBe('');
    expect(invitations(buyer)).toEqual([]);
  });

  it('with another user on its certificate is put on support’s list, until that is corrected', async () => {
    const buyer = await buyerOf('toyota', existing);
    const user = await follow(await goOn(buyer, 'user-registration'), [['name-choice', { same: true }], userTerms]);
    await reported(buyer, { customerType: 'corporate', name: 'みどり運輸株式会社', address: '愛知県小牧市中央1-2-3' });
    expect(await attentionOf(user)).toBe('certificate-mismatch');
    await reported(buyer);
    expect(await attentionOf(user)).toBe('');
  });

  it('before the user registers is compared when that is done', async () => {
    const buyer = await buyerOf('toyota', existing);
    await reported(buyer, { ...hanako, address: '東京都文京区後楽1-4-18' });
    const user = await follow(await goOn(buyer, 'user-registration'), [['name-choice', { same: true }], userTerms]);
    await user.handle().result();
    expect(await attentionOf(user)).toBe('certificate-mismatch');
  });
});
