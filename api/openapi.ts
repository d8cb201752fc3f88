import { z } from 'zod';
import { procedures } from '../procedures/registry.ts';
import type { ProcedureDefinition } from '../procedures/step.ts';
import { payloads } from './contract/codec.ts';
import { contractView, dealerCustomerView, linkView, staffView } from './contract/dealer.ts';
import { vehicleReport, vehicleReportView } from './contract/dealer-system.ts';
import { inboxMessage, postalAddress } from './contract/others.ts';
import { ownProcedureView } from './contract/own-procedures.ts';
import { problem, problemStatus } from './contract/problem.ts';
import { supportCaseView, supportReply } from './contract/support.ts';
import { supportActionBody, supportActionName } from './contract/support-action.ts';
import { procedureView } from './contract/view.ts';
import { linkSignIn } from './link-holder.ts';
import { opening } from './routers/procedures.ts';
import { staffSignIn } from './routers/staff-session.ts';
import { answerSchema } from './views/procedure-view.ts';

type Json = Record<string, unknown>;

/** The API as OpenAPI 3.1, made from the definitions that it runs on. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tetsuzuki',
      version: '1',
      description:
        'Customer procedures, one step at a time. Every call on a procedure answers with the caller’s view of it: the step that is open, how to draw it, and what may be done.\n\n' +
        'Send an `Idempotency-Key` with every POST: the same key and body give the same answer. `If-Match` with the revision you saw refuses an answer to a screen that is not the current one. Texts come in the language of `Accept-Language`.',
    },
    servers: [{ url: '/v1' }],
    tags: [{ name: 'procedures' }, { name: 'steps' }, { name: 'links' }, { name: 'dealer' }, { name: 'support' }, { name: 'other' }],
    components: {
      schemas: {
        ProcedureView: schemaOf(procedureView),
        Problem: schemaOf(problem),
        ContractView: schemaOf(contractView),
        LinkView: schemaOf(linkView),
        DealerCustomerView: schemaOf(dealerCustomerView),
        StaffView: schemaOf(staffView),
        OwnProcedureView: schemaOf(ownProcedureView),
        SupportCaseView: schemaOf(supportCaseView),
        VehicleReportView: schemaOf(vehicleReportView),
        InboxMessage: schemaOf(inboxMessage),
        PostalAddress: schemaOf(postalAddress),
      },
      securitySchemes: {
        customer: { type: 'apiKey', in: 'cookie', name: 'tetsuzuki_customer' },
        staff: { type: 'apiKey', in: 'cookie', name: 'tetsuzuki_staff' },
        dealerSystem: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ customer: [] }, { staff: [] }],
    paths: { ...procedurePaths(), ...stepPaths(), ...otherPaths() },
  };
}

function procedurePaths(): Json {
  return {
    '/procedures/{type}': {
      post: operation('openProcedure', 'Opens a procedure: for a brand, or after one that has ended on the same phone', 'procedures', {
        parameters: [path('type', { type: 'string', enum: Object.keys(procedures) }), idempotencyKey],
        body: schemaOf(opening),
        created: view,
        open: true,
      }),
    },
    '/procedures/{id}': {
      get: {
        ...operation('getProcedure', 'Where a procedure stands, for the caller', 'procedures', {
          parameters: [id, asStaff, wait, ifNoneMatch],
          ok: view,
        }),
        description: 'With `wait` and `If-None-Match` it holds until the procedure has moved, or answers 304 when the time is over.',
      },
    },
    '/procedures/{id}/events': {
      get: operation('followProcedure', 'The same as Server-Sent Events: event `view`', 'procedures', {
        parameters: [id, asStaff],
        stream: true,
      }),
    },
    ...Object.fromEntries(
      (['back', 'resend', 'cancel'] as const).map((move) => [
        `/procedures/{id}/${move}`,
        { post: operation(`${move}Procedure`, moves[move], 'procedures', { parameters: [id, asStaff, ...posting], ok: view }) },
      ]),
    ),
    '/procedures/{id}/captures': {
      post: operation('sendCapture', 'A picture of an ID card: JPEG or PNG, up to 10 MB', 'procedures', {
        parameters: [id, idempotencyKey],
        image: true,
        created: schemaOf(z.object({ capture: z.uuid() })),
      }),
    },
  };
}

const moves = { back: 'Back to the previous screen', resend: 'Sends the code again', cancel: 'Stops the procedure' } as const;

/** One path a step: what may be sent is what its definition says. */
function stepPaths(): Json {
  const steps = new Map<string, { schema: Json; title: string; of: string[] }>();
  for (const definition of Object.values<ProcedureDefinition>(procedures)) {
    for (const [name, step] of Object.entries(definition.steps)) {
      const known = steps.get(name);
      if (known) known.of.push(definition.type);
      else steps.set(name, { schema: withoutDialect(answerSchema(step)), title: step.title.en, of: [definition.type] });
    }
  }
  return Object.fromEntries(
    [...steps].map(([name, { schema, title, of }]) => [
      `/procedures/{id}/steps/${name}`,
      {
        post: {
          ...operation(`answer-${name}`, title, 'steps', { parameters: [id, asStaff, ...posting], body: schema, ok: view }),
          description: `Step of ${of.join(', ')}.`,
        },
      },
    ]),
  );
}

function otherPaths(): Json {
  const token = path('token');
  const list = (name: string) => ({ type: 'array', items: ref(name) });
  const object = (property: string, schema: Json) => ({ type: 'object', required: [property], properties: { [property]: schema } });
  return {
    '/links/{token}': {
      post: {
        ...operation('claimLink', 'Claims the link of a QR code', 'links', {
          parameters: [token],
          body: schemaOf(linkSignIn),
          bodyOptional: true,
          ok: view,
          open: true,
        }),
        description: 'A link that is one person’s own answers `sign-in-needed`, and then takes their address and password as the body.',
      },
    },
    '/staff/session': {
      post: operation('signInStaff', 'Signs a member of staff in', 'dealer', {
        body: schemaOf(staffSignIn),
        created: ref('StaffView'),
        open: true,
      }),
      get: operation('getStaff', 'Who is signed in', 'dealer', { ok: ref('StaffView') }),
      delete: operation('signOutStaff', 'Signs out', 'dealer', { empty: true }),
    },
    '/dealer/contracts': {
      get: operation('listContracts', 'The dealer’s contracts', 'dealer', { ok: object('contracts', list('ContractView')) }),
    },
    '/dealer/events': {
      get: operation('followContracts', 'The same as Server-Sent Events: event `contracts`', 'dealer', { stream: true }),
    },
    '/dealer/contracts/{id}/links': {
      post: operation('makeContractLink', 'A link and QR code for the buyer', 'dealer', {
        parameters: [id, idempotencyKey],
        created: ref('LinkView'),
      }),
    },
    '/dealer/customers': {
      get: operation('listDealerCustomers', 'The dealer’s own records of its customers', 'dealer', {
        ok: object('customers', list('DealerCustomerView')),
      }),
    },
    '/dealer/customers/{id}/links': {
      post: operation('openDealerLink', 'Begins to link a customer of the dealer with an account', 'dealer', {
        parameters: [id, idempotencyKey],
        created: view,
      }),
    },
    '/my/procedures': {
      get: operation('listOwnProcedures', 'Where each of the caller’s own procedures stands', 'procedures', {
        ok: object('procedures', list('OwnProcedureView')),
      }),
    },
    '/support/cases': {
      get: operation('listSupportCases', 'What waits for a support agent, and what needs attention', 'support', {
        ok: object('cases', list('SupportCaseView')),
      }),
    },
    '/support/procedures/{id}/actions/{action}': {
      post: operation('actForSupport', 'What a support agent does to a procedure beside deciding a review', 'support', {
        parameters: [id, path('action', schemaOf(supportActionName)), idempotencyKey],
        body: schemaOf(supportActionBody),
        bodyOptional: true,
        ok: schemaOf(supportReply),
      }),
    },
    '/support/events': {
      get: operation('followSupportCases', 'The same as Server-Sent Events: event `cases`', 'support', { stream: true }),
    },
    ...Object.fromEntries(
      (['decode', 'encode'] as const).map((act) => [
        `/support/codec/${act}`,
        {
          post: {
            ...operation(`${act}Payloads`, codecActs[act], 'support', {
              parameters: [header('X-Namespace', 'Where the payloads are from')],
              body: schemaOf(payloads),
              ok: schemaOf(payloads),
            }),
            description: 'Temporal’s codec server protocol, for a support agent in Temporal UI. Who opens how much is logged.',
          },
        },
      ]),
    ),
    '/dealer-system/contracts/{number}/registration': {
      put: {
        ...operation('reportVehicle', 'The dealer’s system reports a vehicle’s registration; the same again changes nothing', 'dealer', {
          parameters: [path('number')],
          body: schemaOf(vehicleReport),
          ok: ref('VehicleReportView'),
        }),
        security: [{ dealerSystem: [] }],
      },
    },
    '/webhooks/payments': {
      post: operation('tellPayment', 'The payment provider says that a page or a mandate has moved; signed', 'other', {
        body: { type: 'object' },
        ok: { type: 'object' },
        open: true,
      }),
    },
    '/payments/return/{procedure}': {
      get: operation('returnFromPayment', 'Where the payment provider sends a browser back: 303 to the procedure', 'other', {
        parameters: [path('procedure', { type: 'string', format: 'uuid' })],
        open: true,
      }),
    },
    '/postal-codes/{code}': {
      get: operation('findPostalCode', 'Addresses of a postal code', 'other', {
        parameters: [path('code')],
        ok: object('addresses', list('PostalAddress')),
        open: true,
      }),
    },
    '/inbox': {
      get: operation('listMails', 'The embedded inbox; demonstrations only', 'other', {
        ok: object('messages', list('InboxMessage')),
        open: true,
      }),
    },
    '/inbox/events': {
      get: operation('followMails', 'The same as Server-Sent Events: event `messages`', 'other', { stream: true, open: true }),
    },
  };
}

const codecActs = { decode: 'Opens payloads of a history', encode: 'Seals payloads for a workflow' } as const;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const view = ref('ProcedureView');
const path = (name: string, schema: Json = { type: 'string' }) => ({ name, in: 'path', required: true, schema });
const header = (name: string, description: string) => ({ name, in: 'header', required: false, description, schema: { type: 'string' } });
const id = path('id', { type: 'string', format: 'uuid' });
const asStaff = {
  name: 'as',
  in: 'query',
  required: false,
  description: 'Act as the staff or the support agent that is signed in',
  schema: { type: 'string', enum: ['staff', 'reviewer'] },
};
const wait = { name: 'wait', in: 'query', required: false, schema: { type: 'integer', minimum: 0, maximum: 30 } };
const idempotencyKey = header('Idempotency-Key', 'The same key and body give the same answer');
const posting = [idempotencyKey, header('If-Match', 'The revision that was seen')];
const ifNoneMatch = header('If-None-Match', 'The revision that was seen');

interface Operation {
  readonly parameters?: readonly Json[];
  readonly body?: Json;
  readonly bodyOptional?: boolean;
  readonly image?: boolean;
  readonly ok?: Json;
  readonly created?: Json;
  readonly empty?: boolean;
  readonly stream?: boolean;
  readonly open?: boolean;
}

function operation(
  operationId: string,
  summary: string,
  tag: string,
  { parameters, body, bodyOptional = false, image, ok, created, empty, stream, open }: Operation,
): Json {
  const json = (schema: Json) => ({ content: { 'application/json': { schema } } });
  const content = body ? json(body).content : image ? { 'image/*': { schema: { type: 'string', format: 'binary' } } } : undefined;
  return {
    operationId,
    summary,
    tags: [tag],
    ...(open && { security: [] }),
    ...(parameters && { parameters }),
    ...(content && { requestBody: { required: !bodyOptional, content } }),
    responses: {
      ...(ok && { 200: { description: 'As it stands now', ...json(ok) } }),
      ...(created && { 201: { description: 'Made', ...json(created) } }),
      ...(empty && { 204: { description: 'Done' } }),
      ...(stream && { 200: { description: 'A stream of events', content: { 'text/event-stream': { schema: { type: 'string' } } } } }),
      default: {
        description: `A problem: ${Object.keys(problemStatus).join(', ')}`,
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
  };
}

function schemaOf(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** The dialect stands for the whole document. */
function withoutDialect({ $schema: _dialect, ...schema }: Json): Json {
  return schema;
}
