import { Router } from 'express';
import { keyedUuid } from '../../codec/keyed-hash.ts';
import { customersOfDealer } from '../../db/queries/dealer-customers.ts';
import { idempotencyKeyOf, languageOf } from '../answers/request.ts';
import type { ApiContext } from '../context.ts';
import type { DealerCustomerView } from '../contract/dealer.ts';
import { isComplete } from '../live/dealer-customer.ts';
import { ApiProblem } from '../problem.ts';
import { openProcedure } from '../procedures/open-procedure.ts';
import { show } from '../procedures/show-procedure.ts';
import { dealerStaffOf } from '../sessions/sessions.ts';
import { sendView } from './send-view.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The dealer's own records of its customers, and linking one of them with an account. */
export function dealerCustomersRouter(api: ApiContext): Router {
  const router = Router();

  router.get('/dealer/customers', async (request, response) => {
    const { dealerId } = await dealerStaffOf(api, request);
    const customers = (await customersOfDealer(api.database, dealerId)).map(viewOf);
    response.json({ customers });
  });

  router.post('/dealer/customers/:id/links', async (request, response) => {
    const staff = await dealerStaffOf(api, request);
    const { id: customer } = request.params;
    if (!UUID.test(customer)) throw new ApiProblem('not-found');
    const language = languageOf(request);
    const key = idempotencyKeyOf(request);
    const id = key ? keyedUuid(api.secret, `open/${staff.id}/${customer}/${key}`) : crypto.randomUUID();
    const { procedure, position, role } = await openProcedure(api, 'dealer-link', { kind: 'staff', staff, customer }, language, id);
    response.status(201).location(`/v1/procedures/${procedure.id}?as=staff`);
    sendView(response, await show(api, procedure, position, role, language));
  });

  return router;
}

function viewOf(customer: Awaited<ReturnType<typeof customersOfDealer>>[number]): DealerCustomerView {
  const { id, familyName, givenName, familyNameKana, givenNameKana, mobilePhone, phone, pending, pendingUntil } = customer;
  const nameKana = [familyNameKana, givenNameKana].filter(Boolean).join(' ');
  const number = mobilePhone ?? phone;
  return {
    id,
    name: `${familyName} ${givenName}`,
    ...(nameKana && { nameKana }),
    ...(number && { phone: number }),
    complete: isComplete(customer),
    ...(pending && pendingUntil && { pending: { procedure: pending, until: pendingUntil.toISOString() } }),
  };
}
