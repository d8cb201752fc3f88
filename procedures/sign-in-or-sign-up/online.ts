import { z } from 'zod';
import { consentStep } from '../consent.ts';
import type { NoticeDefinition, StepDefinition } from '../step.ts';

export const webTerms = consentStep({
  guide: ['T4-1.12B', 'L4-1.12B', 'T4-1.14C', 'L4-1.14C'],
  title: { ja: '{site}（WEB）利用規約の同意', en: 'Terms of {site} (web)' },
  documents: ['web-terms'],
});

/** Stands before the newsletter: there is nothing to choose. */
export const webLink = {
  guide: ['T4-1.13B', 'L4-1.13B', 'T4-1.15C', 'L4-1.15C'],
  title: { ja: '{site}（WEB）への情報連携', en: 'Link your account to {site} (web)' },
  body: { ja: 'TOYOTAアカウントの情報を{site}（WEB）に連携します。', en: 'Your TOYOTA account is linked to {site} (web).' },
  next: { ja: '連携する', en: 'Link' },
} as const satisfies NoticeDefinition;

/** Kept with the consents. The newsletter has no document, so the answer stands where a version would; the last one counts. */
const newsletterChoice = z.object({ agreed: z.object({ newsletter: z.enum(['subscribed', 'declined']) }) });

export const newsletter = {
  kind: 'choice',
  guide: ['T4-1.14B', 'L4-1.14B', 'T4-1.16C', 'L4-1.16C'],
  title: { ja: 'メールマガジンの登録', en: 'Newsletter' },
  body: { ja: '{site}からのお知らせをメールで受け取りますか。', en: 'Would you like to receive news from {site} by mail?' },
  actions: {
    subscribe: {
      label: { ja: '購読する', en: 'Yes, please' },
      answer: z.object({ subscribe: z.literal(true) }),
      accepted: newsletterChoice,
    },
    decline: {
      label: { ja: '購読しない', en: 'No, thank you' },
      answer: z.object({ subscribe: z.literal(false) }),
      accepted: newsletterChoice,
    },
  },
} as const satisfies StepDefinition;
