import { z } from 'zod';
import { commonEnds } from '../common-ends.ts';
import { field } from '../fields/field.ts';
import type { EndDefinition, ProcedureDefinition } from '../step.ts';
import { birthDateDone, birthDateSteps, linkConsent, signInLinked, siteTerms } from './member-steps.ts';
import { chooseAccount, confirmCustomer, editAddresses, provisional } from './staff-steps.ts';

const linked = {
  outcome: 'completed',
  guide: ['D.linked'],
  title: { ja: '販売店との連携完了', en: 'Linked with the dealer' },
  body: {
    ja: '販売店との連携が完了しました。確認のメールをお送りします。{site}をご利用いただけます。この画面は閉じてかまいません。',
    en: 'Account and dealer are linked, and a mail confirms it. {site} can be used now; this page can be closed.',
  },
  show: z.object({ dealer: field(z.string(), { label: { ja: '連携した販売店', en: 'Dealer' } }) }),
} as const satisfies EndDefinition;

const expired = {
  outcome: 'expired',
  guide: [],
  title: { ja: '連携の期限が過ぎました', en: 'The time to link has passed' },
  body: {
    ja: 'ご来店から30日のうちに連携が完了しなかったため、お預かりした識別コードを削除しました。連携をご希望の場合は、もう一度販売店へご来店ください。',
    en: 'The link was not completed within 30 days of the visit, and the code that identified the customer has been deleted. To link, please visit the dealer again.',
  },
} as const satisfies EndDefinition;

/** Links an account with a dealer: begun by staff with the customer, completed by the customer within 30 days. */
export const dealerLink = {
  type: 'dealer-link',
  title: { ja: '販売店との連携', en: 'Dealer link' },
  actor: 'member',
  notices: { 'birth-date-done': birthDateDone },
  steps: {
    'confirm-customer': confirmCustomer,
    'choose-account': chooseAccount,
    'edit-addresses': editAddresses,
    provisional,
    'sign-in-linked': signInLinked,
    ...birthDateSteps,
    'site-terms': siteTerms,
    'link-consent': linkConsent,
  },
  waits: {},
  ends: { linked, ...commonEnds, expired },
} as const satisfies ProcedureDefinition;
