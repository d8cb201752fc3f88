import { commonEnds } from '../common-ends.ts';
import type { ProcedureDefinition } from '../step.ts';
import { alreadyShared, declined, ineligible, invitationExpired, limitReached, ownAccount, requestExpired, shared } from './ends.ts';
import { approve, codeSent, handoff, invite, ownerOverview, ownerSignIn, ownerStart, requestArrived, shareeNumber } from './owner-steps.ts';
import { shareCode, shareeSignIn, shareeStart, shareNotesConsent } from './sharee-steps.ts';

/** Sharing remote services: the owner invites, the sharee asks on their own phone, the owner approves. [S] */
export const sharing = {
  type: 'sharing',
  title: { ja: 'リモートサービスのシェア', en: 'Sharing remote services' },
  actor: 'owner',
  notices: {
    'owner-start': ownerStart,
    'owner-overview': ownerOverview,
    'sharee-start': shareeStart,
    'request-arrived': requestArrived,
  },
  steps: {
    'owner-sign-in': ownerSignIn,
    invite,
    'sharee-number': shareeNumber,
    handoff,
    'code-sent': codeSent,
    'sharee-sign-in': shareeSignIn,
    'share-notes-consent': shareNotesConsent,
    'share-code': shareCode,
    approve,
  },
  waits: {},
  ends: {
    shared,
    declined,
    'request-expired': requestExpired,
    'invitation-expired': invitationExpired,
    ineligible,
    'share-limit-reached': limitReached,
    'already-shared': alreadyShared,
    'sharee-is-owner': ownAccount,
    ...commonEnds,
  },
} as const satisfies ProcedureDefinition;
