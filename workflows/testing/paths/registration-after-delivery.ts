import { randomUUID } from 'node:crypto';
import { openProcedure } from '../../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../../brands/registry.ts';
import { demoCertificates } from '../../../db/seeds/certificates.ts';
import type { Environment } from '../environment.ts';
import { follow, type Path, proofOfAddress, userTerms } from '../paths.ts';
import { contactPerson, fleet, hanako, login, publishedNumber, sakurako } from '../people.ts';
import { Traveller } from '../traveller.ts';

/** Somebody who opens it by the leaflet's QR code. */
export async function openDelivered(environment: Environment, brand: BrandId = 'toyota'): Promise<Traveller> {
  const origin = { kind: 'anybody', brand } as const;
  const { procedure, position } = await openProcedure(environment.api, 'registration-after-delivery', origin, 'ja');
  return Traveller.arrive(environment, procedure, 'user', position);
}

export const shownAgain = ({ position }: Traveller) => record(position.values);

const newMember: Path = [['sign-in', { register: true }], ...proofOfAddress, ['login-details', login]];
const site: Path = [
  ['web-terms', { agreed: { 'web-terms': '2026-04' } }],
  ['newsletter', { subscribe: false }],
];

/** A: up to the vehicle. */
export const existingOnline: Path = [['sign-in', hanako], ['confirm-account', shownAgain], userTerms];
export const existingCompanyOnline: Path = [['sign-in', fleet], ['confirm-corporate-account', shownAgain], userTerms];

/** B */
export const personOnline: Path = [
  ...newMember,
  ['customer-type', { customerType: 'personal' }],
  ['personal-details-online', sakurako],
  ['review-details', { register: true }],
  ...site,
  userTerms,
];

/** C */
export const companyOnline: Path = [
  ...newMember,
  ['customer-type', { customerType: 'corporate' }],
  ['corporate-number', { corporateNumber: publishedNumber }],
  ['corporate-found', { next: true }],
  ['corporate-details', (company) => ({ ...shownAgain(company), ...contactPerson })],
  ['review-details', { register: true }],
  ...site,
  userTerms,
];

/** The numbers of a certificate, typed. */
export const vehicle = (chassisNumber: string, registrationNumber: string): Path => {
  const [placeName, classNumber, kana, serial] = registrationNumber.split(' ');
  return [
    ['vehicle-details', { chassisNumber, placeName, classNumber, kana, serial }],
    ['review-registration', { apply: true }],
  ];
};

const seeded = (model: string): Path => {
  const certificate = demoCertificates.find((one) => one.vehicle === model);
  if (!certificate) throw new Error(`There is no certificate of a ${model}`);
  return vehicle(certificate.chassisNumber, certificate.registrationNumber);
};

/** Vehicles of the seeded certificates. */
export const hanakosCrown = seeded('クラウン スポーツ');
export const hanakosAqua = seeded('アクア');
export const hanakosKei = seeded('ピクシス エポック');
export const hanakosLexus = seeded('LC500');
export const toyotasCrown = seeded('クラウン');
export const noVehicle = vehicle('ZVW60-0000001', '名古屋 300 あ 1');

interface Certified {
  readonly brand?: BrandId;
  readonly model: string;
  readonly user: { readonly customerType: 'personal' | 'corporate'; readonly name: string; readonly address: string };
}

/** A vehicle with a certificate that no other test uses, as its path. */
export async function certified({ database }: Environment, { brand = 'toyota', model, user }: Certified): Promise<Path> {
  const chassisNumber = `TEST1-${String(Number.parseInt(randomUUID().slice(0, 6), 16) % 10_000_000).padStart(7, '0')}`;
  const registrationNumber = '名古屋 330 そ 8642';
  await database.sql`
    insert into certificates (chassis_number, registration_number, brand, vehicle, kei, "user")
    values (${chassisNumber}, ${registrationNumber}, ${brand}, ${model}, false, ${JSON.stringify(user)}::text::jsonb)`;
  return vehicle(chassisNumber, registrationNumber);
}

/** Whoever has applied, when the comparison is over: reviewed by a person, or ended. */
export async function compared(traveller: Traveller, path: Path, at: string): Promise<Traveller> {
  await follow(traveller, path);
  await traveller.arrivesAt(at);
  return traveller;
}

/** A support agent at the same procedure. */
export function reviewerOf(user: Traveller): Promise<Traveller> {
  return Traveller.join(user.environment, user, 'reviewer');
}

function record(values: unknown): Readonly<Record<string, unknown>> {
  return typeof values === 'object' && values !== null ? { ...values } : {};
}
