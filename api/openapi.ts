import { contractView, dealerCustomerView, linkView, staffView } from './contract/dealer.ts';
import { vehicleReportView } from './contract/dealer-system.ts';
import { inboxMessage, postalAddress } from './contract/others.ts';
import { ownProcedureView } from './contract/own-procedures.ts';
import { problem } from './contract/problem.ts';
import { supportCaseView } from './contract/support.ts';
import { procedureView } from './contract/view.ts';
import { dealerPaths } from './openapi/dealer.ts';
import { otherPaths } from './openapi/others.ts';
import { procedurePaths } from './openapi/procedures.ts';
import { answeredAs, type Json } from './openapi/schema.ts';
import { sessionPaths } from './openapi/sessions.ts';
import { stepPaths } from './openapi/steps.ts';
import { supportPaths } from './openapi/support.ts';

/** The API as OpenAPI 3.1, made from the definitions that it runs on. Each operation names every status that it answers with. */
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
        ProcedureView: answeredAs(procedureView),
        Problem: answeredAs(problem),
        ContractView: answeredAs(contractView),
        LinkView: answeredAs(linkView),
        DealerCustomerView: answeredAs(dealerCustomerView),
        StaffView: answeredAs(staffView),
        OwnProcedureView: answeredAs(ownProcedureView),
        SupportCaseView: answeredAs(supportCaseView),
        VehicleReportView: answeredAs(vehicleReportView),
        InboxMessage: answeredAs(inboxMessage),
        PostalAddress: answeredAs(postalAddress),
      },
      securitySchemes: {
        customer: { type: 'apiKey', in: 'cookie', name: 'tetsuzuki_customer', description: 'Over HTTPS with the prefix `__Host-`' },
        staff: { type: 'apiKey', in: 'cookie', name: 'tetsuzuki_staff', description: 'Over HTTPS with the prefix `__Host-`' },
        customerApp: { type: 'http', scheme: 'bearer', description: 'In place of the customer’s cookie: see `Accept-Session`' },
        staffApp: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of the staff’s issuer' },
        dealerSystem: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ customer: [] }, { staff: [] }, { customerApp: [] }, { staffApp: [] }],
    paths: {
      ...procedurePaths(),
      ...stepPaths(),
      ...sessionPaths(),
      ...dealerPaths(),
      ...supportPaths(),
      ...otherPaths(),
    },
  };
}
