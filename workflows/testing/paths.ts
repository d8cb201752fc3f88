import { contactPerson, fleet, hanako, licence, login, publishedNumber, sakurako, smallCompany } from './people.ts';
import type { Traveller } from './traveller.ts';

type Answer = object | ((traveller: Traveller) => object | Promise<object>);

/** One thing somebody does: answers a step, or goes back from it, or has something sent again. */
type Move = readonly [step: string, answer: Answer] | readonly [step: string, 'back' | 'resend'];
export type Path = readonly Move[];

/** Does one thing after the other. Throws when the procedure stands somewhere else than the path says. */
export async function follow(traveller: Traveller, path: Path): Promise<Traveller> {
  for (const [step, move] of path) {
    if (traveller.position.kind === 'wait') await traveller.arrivesAt(step);
    if (traveller.position.step !== step) throw new Error(`Stands at ${traveller.position.step}, not at ${step}`);
    await make(traveller, step, move);
  }
  return traveller;
}

async function make(traveller: Traveller, step: string, move: Move[1]): Promise<unknown> {
  if (move === 'back') return traveller.back();
  if (move === 'resend') return traveller.resend();
  const answer = typeof move === 'function' ? await move(traveller) : move;
  return step === 'staff-check' ? traveller.staffAnswers(step, answer) : traveller.answer(step, answer);
}

const version = '2026-04';

export const informationConsent: Move = ['information-consent', { agreed: { 'information-provision': version } }];
export const opening: Path = [['confirm-vehicle', { mine: true }], informationConsent];
export const proofOfAddress: Path = [
  ['account-terms', { agreed: { 'account-terms': version } }],
  ['email', ({ email }) => ({ email })],
  ['email-code', async (traveller) => ({ code: await traveller.mailedCode() })],
];
const registering: Path = [...opening, ['sign-in', { register: true }], ...proofOfAddress];
const checked: Path = [
  ['staff-check', { matches: true }],
  ['review-details', { register: true }],
];

/** A: somebody who has an account. */
export const existing: Path = [
  ...opening,
  ['sign-in', hanako],
  ['confirm-account', ({ position }) => ({ ...record(position.values), building: '見本荘201' })],
  ['staff-check', { matches: true }],
];
export const existingCompany: Path = [
  ...opening,
  ['sign-in', fleet],
  ['confirm-corporate-account', ({ position }) => record(position.values)],
];

/** B: a person who is new. */
export const toInputMethod: Path = [...registering, ['customer-type', { customerType: 'personal' }]];
export const byHand: Path = [
  ...toInputMethod,
  ['input-method', { method: 'by-hand' }],
  ['personal-details', { ...login, ...sakurako }],
  ...checked,
];
export const toCapture: Path = [
  ...toInputMethod,
  ['input-method', { method: 'camera' }],
  ['document-type', { document: 'drivers-licence' }],
];
export const takePicture: Path = [
  [
    'capture',
    async (traveller) => {
      traveller.environment.cards.result = licence;
      return { capture: await traveller.takePicture() };
    },
  ],
];
export const byCamera: Path = [
  ...toCapture,
  ...takePicture,
  ['capture-review', { next: true }],
  ['personal-details', ({ position }) => ({ ...login, ...sakurako, ...record(position.values) })],
  ...checked,
];

/** C: a company that is new. */
export const toCorporateNumber: Path = [...registering, ['customer-type', { customerType: 'corporate' }], ['login-details', login]];
export const byNumber: Path = [
  ...toCorporateNumber,
  ['corporate-number', { corporateNumber: publishedNumber }],
  ['corporate-found', { next: true }],
  ['corporate-details', ({ position }) => ({ ...record(position.values), ...contactPerson })],
  ['review-details', { register: true }],
];
export const companyByHand: Path = [
  ...toCorporateNumber,
  ['corporate-number', { byHand: true }],
  ['corporate-details', smallCompany],
  ['review-details', { register: true }],
];

/** Standing alone: no camera, no staff. */
export const alone: Path = [
  ...proofOfAddress,
  ['customer-type', { customerType: 'personal' }],
  ['personal-details', { ...login, ...sakurako }],
  ['review-details', { register: true }],
];

function record(values: unknown): Readonly<Record<string, unknown>> {
  return typeof values === 'object' && values !== null ? { ...values } : {};
}

/** The user of the car. */
export const userTerms: Move = ['user-terms', { agreed: { 'user-terms': version } }];
export const usersPart: Path = [...existing, userTerms];
