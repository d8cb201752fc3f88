import type { ProcedureView } from '../../api/contract/view.ts';
import { DEMO_PASSWORD, DEMO_PIN } from '../../db/seeds/people.ts';
import { agreeToAll, newLogin, newPerson, staffNumbers } from '../../testing/walk.ts';

const hanako = { email: 'hanako@example.jp', password: DEMO_PASSWORD };

/** Answers that lead on, so that a walk gets anywhere. What is not here is made of the step's schema. */
export const usual: Readonly<Record<string, object | ((view: ProcedureView) => object)>> = {
  'confirm-vehicle': { mine: true },
  'sign-in': hanako,
  'owner-sign-in': hanako,
  'sharee-sign-in': { ...hanako, email: 'linked@example.jp' },
  'sign-in-linked': hanako,
  're-login': hanako,
  'old-sign-in': { id: '03101200200010', password: DEMO_PASSWORD },
  'confirm-account': ({ step }) => step.values,
  'customer-type': { customerType: 'personal' },
  'input-method': { method: 'by-hand' },
  'personal-details': { ...newLogin, ...newPerson },
  'personal-details-online': newPerson,
  'login-details': newLogin,
  'staff-check': ({ brand }) => ({ matches: true, staffNumber: staffNumbers[brand], pin: DEMO_PIN }),
  'review-details': { register: true },
  'vehicle-details': { chassisNumber: 'ZVW60-0000001', placeName: '名古屋', classNumber: '300', kana: 'あ', serial: '1' },
  'confirm-customer': { mine: true, wanted: true },
  'choose-account': { address: '1' },
};

export function usualAnswer(view: ProcedureView): object | undefined {
  if (view.step.documents.length > 0) return agreeToAll(view);
  const answer = usual[view.step.name];
  return typeof answer === 'function' ? answer(view) : answer;
}
