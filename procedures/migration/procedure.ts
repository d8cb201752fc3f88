import { z } from 'zod';
import { commonEnds } from '../common-ends.ts';
import { field } from '../fields/field.ts';
import type { EndDefinition, ProcedureDefinition } from '../step.ts';
import {
  accountChoice,
  announcement,
  linkedNotice,
  migrationDetails,
  oldSignIn,
  sharedNotices,
  sharedSteps,
  signInAgain,
} from './steps.ts';

const migrated = {
  outcome: 'completed',
  guide: ['M.16'],
  title: { ja: '移行が完了しました', en: 'You have moved' },
  body: {
    ja: 'オーナーズサイトをご利用いただきありがとうございました。これからは、TOYOTAアカウントで整備手帳サービスにログインしてご利用ください。',
    en: 'Thank you for having used the owner’s site. From now on, sign in to the maintenance-book service with your TOYOTA account.',
  },
  show: z.object({ dealer: field(z.string(), { label: { ja: '連携した販売店', en: 'Dealer' } }) }),
} as const satisfies EndDefinition;

/** A member of the old owner's site moves to an account, which is linked with the member's dealer. */
export const migration = {
  type: 'migration',
  title: { ja: 'オーナーズサイトからの移行', en: 'Moving from the owner’s site' },
  actor: 'member',
  notices: { announcement, linked: linkedNotice, ...sharedNotices },
  steps: {
    'old-sign-in': oldSignIn,
    'account-choice': accountChoice,
    ...sharedSteps,
    'migration-details': migrationDetails,
    're-login': signInAgain,
  },
  waits: {},
  ends: { migrated, ...commonEnds },
} as const satisfies ProcedureDefinition;
