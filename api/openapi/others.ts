import { linkSignIn } from '../link-holder.ts';
import { operation } from './operation.ts';
import { acceptSession, path } from './parameters.ts';
import { opening } from './problems.ts';
import { type Json, listOf, only, schemaOf, view } from './schema.ts';

/** What belongs to nobody in particular: links, payments, addresses, mails. */
export function otherPaths(): Json {
  return {
    '/links/{token}': {
      post: {
        ...operation('claimLink', 'Claims the link of a QR code', 'links', {
          parameters: [path('token'), acceptSession],
          body: { anyOf: [schemaOf(linkSignIn), { type: 'object', maxProperties: 0 }] },
          bodyOptional: true,
          ok: view,
          located: true,
          problems: [
            'link-unknown',
            'link-expired',
            'link-used',
            'sign-in-needed',
            'invalid-answer',
            'step-not-open',
            'stale-revision',
            ...opening,
          ],
          open: true,
        }),
        description: 'A link that is one person’s own answers `sign-in-needed`, and then takes their address and password as the body.',
      },
    },
    '/webhooks/payments': {
      post: operation('tellPayment', 'The payment provider says that a page or a mandate has moved; signed', 'other', {
        body: { type: 'object' },
        ok: { type: 'object' },
        problems: ['bad-signature'],
        open: true,
      }),
    },
    '/payments/return/{procedure}': {
      get: operation('returnFromPayment', 'Where the payment provider sends a browser back: 303 to the procedure', 'other', {
        parameters: [path('procedure', { type: 'string', format: 'uuid' })],
        redirect: 303,
        problems: ['not-found'],
        open: true,
        reads: true,
      }),
    },
    '/postal-codes/{code}': {
      get: operation('findPostalCode', 'Addresses of a postal code', 'other', {
        parameters: [path('code', { type: 'string', pattern: '^[0-9]{7}$' })],
        ok: only('addresses', listOf('PostalAddress')),
        problems: ['not-found'],
        open: true,
        reads: true,
      }),
    },
    '/inbox': {
      get: operation('listMails', 'The embedded inbox; demonstrations only', 'other', {
        ok: only('messages', listOf('InboxMessage')),
        open: true,
        reads: true,
      }),
    },
    '/inbox/events': {
      get: operation('followMails', 'The same as Server-Sent Events: event `messages`', 'other', { stream: true, open: true, reads: true }),
    },
  };
}
