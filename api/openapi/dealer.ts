import { vehicleReport } from '../contract/dealer-system.ts';
import { operation } from './operation.ts';
import { id, idempotencyKey, path } from './parameters.ts';
import { opening } from './problems.ts';
import { type Json, listOf, only, ref, schemaOf, view } from './schema.ts';

const ofDealer = ['not-signed-in', 'not-yours'] as const;

/** The dealer's terminal, and the dealer's system. */
export function dealerPaths(): Json {
  return {
    '/dealer/contracts': {
      get: operation('listContracts', 'The dealer’s contracts', 'dealer', {
        ok: only('contracts', listOf('ContractView')),
        problems: ofDealer,
        reads: true,
      }),
    },
    '/dealer/events': {
      get: operation('followContracts', 'The same as Server-Sent Events: event `contracts`', 'dealer', {
        stream: true,
        problems: ofDealer,
        reads: true,
      }),
    },
    '/dealer/contracts/{id}/links': {
      post: operation('makeContractLink', 'A link and QR code for the buyer', 'dealer', {
        parameters: [id, idempotencyKey],
        created: ref('LinkView'),
        problems: [...ofDealer, 'not-found'],
      }),
    },
    '/dealer/customers': {
      get: operation('listDealerCustomers', 'The dealer’s own records of its customers', 'dealer', {
        ok: only('customers', listOf('DealerCustomerView')),
        problems: ofDealer,
        reads: true,
      }),
    },
    '/dealer/customers/{id}/links': {
      post: operation('openDealerLink', 'Begins to link a customer of the dealer with an account', 'dealer', {
        parameters: [id, idempotencyKey],
        created: view,
        located: true,
        problems: [...ofDealer, ...opening],
      }),
    },
    '/dealer-system/contracts/{number}/registration': {
      put: {
        ...operation('reportVehicle', 'The dealer’s system reports a vehicle’s registration; the same again changes nothing', 'dealer', {
          parameters: [path('number')],
          body: schemaOf(vehicleReport),
          ok: ref('VehicleReportView'),
          problems: ['not-signed-in', 'not-found', 'invalid-answer'],
        }),
        security: [{ dealerSystem: [] }],
      },
    },
  };
}
