import { demoDealerCustomers } from '../../db/seeds/dealer-customers.ts';
import { demoDealers } from '../../db/seeds/people.ts';
import { ApiClient } from '../../testing/api-client.ts';
import { random } from '../../testing/random.ts';
import { dealerSystemToken, type TestService } from '../../testing/service.ts';
import { staffCookie } from '../../testing/staff-session.ts';
import { goOn, open, openings, type Standing } from './standing.ts';

/** Somebody who calls the API: how they say who they are, and what is theirs to name in a request. */
export interface Role {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly procedures: readonly Standing[];
  /** Staff and support say so with each request on a procedure. */
  readonly as?: 'staff' | 'reviewer';
  readonly contracts: readonly { readonly id: string; readonly number: string }[];
  readonly customers: readonly string[];
  readonly links: readonly string[];
  /** Operations this role is tried with: tags, or all. */
  readonly tags: readonly string[];
  /** Part of all cases. */
  readonly share: number;
}

const forStaff = 'staff-check';

interface Wanted {
  readonly seed: number;
  /** Procedures of each kind and brand that are walked on to different depths. */
  readonly depths: readonly number[];
}

/** Everybody there is, with procedures that stand at different steps. */
export async function everybody(service: TestService, { seed, depths }: Wanted, say: (line: string) => void): Promise<readonly Role[]> {
  const client = new ApiClient(service.url);
  const procedures = await stand(service, client, { seed, depths }, say);
  const staff = await staffCookie(service, '1001');
  const support = await staffCookie(service, '9001');
  const contracts = [await service.newContract(), await service.newContract(), await service.newContract()];
  const links = await Promise.all(contracts.map(({ number }) => service.link(number)));
  const ofDealer = await service.database.sql<Standing[]>`
    select id, type, step, status, revision from procedures where dealer_id = (select dealer_id from staff where number = '1001')`;
  const compared = ofDealer.map((one) => (one.step === forStaff ? { ...one, answer: { matches: true } } : one));
  const dealer = demoDealers.find(({ brand }) => brand === 'toyota')?.id;
  const customers = demoDealerCustomers.filter(({ dealerId }) => dealerId === dealer).map(({ id }) => id);
  const common = { contracts, customers, links: links.map((link) => link.split('/').at(-1) ?? ''), procedures };
  return [
    {
      ...common,
      name: 'customer',
      headers: { Cookie: client.cookies.header ?? '' },
      // Else staff would find them answered.
      procedures: procedures.filter(({ step }) => step !== forStaff),
      tags: ['procedures', 'steps', 'links', 'other'],
      share: 0.5,
    },
    { ...common, name: 'nobody', headers: {}, tags: ['procedures', 'links', 'dealer', 'support', 'other'], share: 0.15 },
    {
      ...common,
      name: 'staff',
      headers: { Cookie: staff.header },
      as: 'staff',
      procedures: compared,
      tags: ['procedures', 'steps', 'dealer'],
      share: 0.15,
    },
    {
      ...common,
      name: 'support',
      headers: { Cookie: support.header },
      as: 'reviewer',
      tags: ['procedures', 'steps', 'support'],
      share: 0.15,
    },
    { ...common, name: 'dealer-system', headers: { Authorization: `Bearer ${dealerSystemToken}` }, tags: ['dealer'], share: 0.05 },
  ];
}

async function stand(
  service: TestService,
  client: ApiClient,
  { seed, depths }: Wanted,
  say: (line: string) => void,
): Promise<readonly Standing[]> {
  const procedures: Standing[] = [];
  for (const depth of depths) {
    for (const kind of openings) {
      const brand = procedures.length % 3 === 2 ? 'lexus' : 'toyota';
      const opening = { service, client, brand, chance: random(`standing/${seed}/${depth}/${kind}`) } as const;
      if (!(await open(kind, opening))) continue;
      procedures.push(await goOn(depth, opening));
      for (let more = 0; more < 3 && client.view.status === 'closed'; more += 1) {
        const [next] = opening.chance.shuffled(client.view.next);
        if (!next || (await client.post(`/v1/procedures/${next.type}`, { after: client.view.id })).status !== 201) break;
        procedures.push(await goOn(opening.chance.int(12), opening));
      }
    }
    say(`${procedures.length} procedures at ${new Set(procedures.map(({ step }) => step)).size} steps`);
  }
  return procedures;
}
