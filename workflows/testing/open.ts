import { randomUUID } from 'node:crypto';
import { readLink } from '../../api/links.ts';
import { arrive } from '../../api/procedures/arrive.ts';
import { goingOn } from '../../api/procedures/go-on.ts';
import { openProcedure } from '../../api/procedures/open-procedure.ts';
import type { BrandId } from '../../brands/registry.ts';
import { findProcedure, openProcedureRow } from '../../db/queries/procedures.ts';
import { isProcedureType, type ProcedureType } from '../../procedures/registry.ts';
import { insertContract } from '../../testing/contracts.ts';
import { lookUpdate } from '../messages.ts';
import type { Environment } from './environment.ts';
import { Traveller } from './traveller.ts';
import type { TwoPeopleInput } from './two-people.ts';

/** A buyer who has scanned the QR code of a contract: of a new one, unless one is named. */
export async function openBuyer(environment: Environment, { brand = 'toyota', contract }: { brand?: BrandId; contract?: string } = {}) {
  const contractId = contract ?? (await insertContract(environment.database, brand)).id;
  const origin = { kind: 'contract', contractId } as const;
  const { procedure, position } = await openProcedure(environment.api, 'buyer-registration', origin, 'ja');
  return Traveller.arrive(environment, procedure, 'buyer', position);
}

/** Somebody who registers an account at home. */
export async function openMember(environment: Environment, brand: BrandId = 'toyota') {
  const origin = { kind: 'anybody', brand } as const;
  const { procedure, position } = await openProcedure(environment.api, 'account-registration', origin, 'ja');
  return Traveller.arrive(environment, procedure, 'member', position);
}

/** The same steps in the order that holds after delivery, in a workflow that only tests have. */
export async function openOnline(environment: Environment) {
  const type = 'account-registration';
  const id = await openProcedureRow(environment.database, { id: randomUUID(), type, brand: 'toyota', language: 'ja' });
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
  const id = await openProcedureRow(environment.database, { id: randomUUID(), type, brand: 'toyota', language: 'ja' });
  const opening = { procedure: id, brand: 'toyota', language: 'ja', silenceDays: 30, input };
  const started = { workflowId: `${type}-${id}`, taskQueue: environment.taskQueue, args: [opening] };
  const handle = await environment.temporal.workflow.start('two-people', started);
  const position = await handle.executeUpdate(lookUpdate);
  const buyer = await Traveller.arrive(environment, { id, type }, 'buyer', position);
  return { buyer, user: await Traveller.arrive(environment, { id, type }, 'user', position) };
}

/** From a procedure that has ended into the next, on the same phone. */
export async function goOn(traveller: Traveller, type: ProcedureType): Promise<Traveller> {
  const { environment, id, role } = traveller;
  const origin = await goingOn(environment.api, id, role, type);
  const opened = await openProcedure(environment.api, type, origin, 'ja');
  return Traveller.arrive(environment, opened.procedure, opened.role, opened.position);
}

/** Somebody who opens a link on their own phone: of a QR code, a mail, an SMS. */
export async function openLink(environment: Environment, url: string): Promise<Traveller> {
  const { api, database } = environment;
  const link = await readLink(api, new URL(url).pathname.replace('/l/', ''));
  const before = link.afterId && (await findProcedure(database, link.afterId));
  if (!isProcedureType(link.procedureType)) throw new Error('The link leads nowhere');
  const origin = before
    ? ({ kind: 'after', procedure: before, role: link.role } as const)
    : ({ kind: 'contract', contractId: link.contractId ?? '' } as const);
  if (!link.procedureId) {
    const opened = await openProcedure(api, link.procedureType, origin, 'ja');
    return Traveller.arrive(environment, opened.procedure, opened.role, opened.position);
  }
  const procedure = { id: link.procedureId, type: link.procedureType };
  const joined = await Traveller.join(environment, procedure, link.role);
  await arrive(api, procedure.id, link.role, randomUUID(), 'ja');
  joined.position = await joined.stored();
  return joined;
}
