import { operation } from './operation.ts';
import { query } from './parameters.ts';
import { type Json, ref } from './schema.ts';

const text = { type: 'string' };

/** Signing in and out: staff and support at their issuer, customers by their links. */
export function sessionPaths(): Json {
  return {
    '/staff/session': {
      get: operation('getStaff', 'Who is signed in', 'dealer', { ok: ref('StaffView'), problems: ['not-signed-in'], reads: true }),
      delete: operation('signOutStaff', 'Signs out, here and at the embedded issuer', 'dealer', { empty: true, open: true }),
    },
    '/staff/session/start': {
      get: operation('startStaffSignIn', 'Sends the browser to the issuer of staff and support', 'dealer', {
        parameters: [query('return', 'Path of ours to come back to', text)],
        redirect: 302,
        open: true,
        reads: true,
      }),
    },
    '/staff/session/callback': {
      get: operation('endStaffSignIn', 'Where the issuer sends the browser back: 303 to the path it came from', 'dealer', {
        parameters: [query('code', 'The issuer’s code', text), query('state', 'As it was sent', text)],
        redirect: 303,
        open: true,
        reads: true,
      }),
    },
    '/session': {
      delete: operation('endSession', 'Ends the customer’s session, of a browser or an app', 'links', {
        empty: true,
        problems: ['not-signed-in'],
      }),
    },
  };
}
