import { randomUUID } from 'node:crypto';
import { openAlone, openForContract } from '../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../brands/registry.ts';
import { openProcedureRow } from '../../db/queries/procedures.ts';
import { insertContract } from '../../testing/contracts.ts';
import { lookUpdate } from '../messages.ts';
import type { Environment } from './environment.ts';
import { Traveller } from './traveller.ts';
import type { TwoPeopleInput } from './two-people.ts';

/** A buyer who has scanned the QR code of a contract: of a new one, unless one is named. */
export async function openBuyer(environment: Environment, { brand = 'toyota', contract }: { brand?: BrandId; contract?: string } = {}) {
  const contractId = contract ?? (await insertContract(environment.database, brand)).id;
  const { id, position } = await openForContract(environment.api, 'buyer-registration', contractId, 'ja');
  return Traveller.arrive(environment, { id, type: 'buyer-registration' }, 'buyer', position);
}

/** Somebody who registers an account at home. */
export async function openMember(environment: Environment, brand: BrandId = 'toyota') {
  const { id, position } = await openAlone(environment.api, { id: randomUUID(), type: 'account-registration', brand, language: 'ja' });
  return Traveller.arrive(environment, { id, type: 'account-registration' }, 'member', position);
}

/** The same steps in the order that holds after delivery, in a workflow that only tests have. */
export async function openOnline(environment: Environment) {
  const type = 'account-registration';
  const id = await openProcedureRow(environment.database, { id: randomUUID(), type, brand: 'toyota' });
  const opening = { procedure: id, brand: 'toyota', language: 'ja', silenceDays: 30, input: {} };
  const handle = await environment.temporal.workflow.start('online-sign-in', {
    workflowId: `${type}-${id}`,
    taskQueue: environment.taskQueue,
    args: [opening],
  });
  return Traveller.arrive(environment, { id, type }, 'member', await handle.executeUpdate(lookUpdate));
}

/** A procedure that only tests have: a buyer, who hands over to a user with a deadline. */
export async function openTwoPeople(environment: Environment, input: TwoPeopleInput) {
  const type = 'buyer-registration';
  const id = await openProcedureRow(environment.database, { id: randomUUID(), type, brand: 'toyota' });
  const opening = { procedure: id, brand: 'toyota', language: 'ja', silenceDays: 30, input };
  const started = { workflowId: `${type}-${id}`, taskQueue: environment.taskQueue, args: [opening] };
  const handle = await environment.temporal.workflow.start('two-people', started);
  const position = await handle.executeUpdate(lookUpdate);
  const buyer = await Traveller.arrive(environment, { id, type }, 'buyer', position);
  return { buyer, user: await Traveller.arrive(environment, { id, type }, 'user', position) };
}
