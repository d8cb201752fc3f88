import { payloads } from '../contract/codec.ts';
import { supportReply } from '../contract/support.ts';
import { supportActionBody, supportActionName } from '../contract/support-action.ts';
import { operation } from './operation.ts';
import { header, id, idempotencyKey, path } from './parameters.ts';
import { inProcedure, moving } from './problems.ts';
import { answeredAs, type Json, listOf, only, schemaOf } from './schema.ts';

const ofSupport = ['not-signed-in', 'not-yours'] as const;
const codecActs = { decode: 'Opens payloads of a history', encode: 'Seals payloads for a workflow' } as const;

export function supportPaths(): Json {
  return {
    '/support/cases': {
      get: operation('listSupportCases', 'What waits for a support agent, and what needs attention', 'support', {
        ok: only('cases', listOf('SupportCaseView')),
        problems: ofSupport,
        reads: true,
      }),
    },
    '/support/events': {
      get: operation('followSupportCases', 'The same as Server-Sent Events: event `cases`', 'support', {
        stream: true,
        problems: ofSupport,
        reads: true,
      }),
    },
    '/support/procedures/{id}/actions/{action}': {
      post: operation('actForSupport', 'What a support agent does to a procedure beside deciding a review', 'support', {
        parameters: [id, path('action', schemaOf(supportActionName)), idempotencyKey],
        body: schemaOf(supportActionBody),
        bodyOptional: true,
        ok: answeredAs(supportReply),
        problems: [...inProcedure, ...moving, 'not-yours', 'invalid-answer', 'cannot-resend', 'cannot-extend', 'cannot-cancel'],
      }),
    },
    ...Object.fromEntries(
      (['decode', 'encode'] as const).map((act) => [
        `/support/codec/${act}`,
        {
          post: {
            ...operation(`${act}Payloads`, codecActs[act], 'support', {
              parameters: [header('X-Namespace', 'Where the payloads are from')],
              body: schemaOf(payloads),
              ok: answeredAs(payloads),
              problems: ofSupport,
            }),
            description: 'Temporal’s codec server protocol, for a support agent in Temporal UI. Who opens how much is logged.',
          },
        },
      ]),
    ),
  };
}
