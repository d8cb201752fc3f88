import type { BrandId } from '../../brands/registry.ts';
import { demoDealerCustomers } from '../../db/seeds/dealer-customers.ts';
import { demoDealers } from '../../db/seeds/people.ts';
import { procedures } from '../../procedures/registry.ts';
import { ApiClient, type Reply } from '../../testing/api-client.ts';
import type { TestService } from '../../testing/service.ts';
import { signInStaff } from '../../testing/staff-sign-in.ts';
import { staffNumbers } from '../../testing/walk.ts';
import { Invariants } from './invariants.ts';

/** What all walks share: the service, who is signed in there, what was asked and what came of it. */
export class Walking {
  readonly service: TestService;
  readonly invariants = new Invariants();
  readonly allSteps: readonly [string, ...string[]];
  /** Calls so far. */
  calls = 0;
  /** Answers with 503 that a repetition did not get. */
  slow = 0;
  readonly statuses = new Map<string, number>();
  readonly #terminals = new Map<string, Promise<ApiClient>>();

  constructor(service: TestService) {
    this.service = service;
    const names = Object.values(procedures).flatMap(({ steps }) => Object.keys(steps));
    this.allSteps = ['nothing', ...new Set(names)];
  }

  /** One call; a 503 gets a second chance, as what it says is that the engine is slow just now. */
  async watch(call: string, send: () => Promise<Reply>): Promise<Reply | undefined> {
    this.calls += 1;
    try {
      let reply = await send();
      if (reply.status === 503) {
        this.slow += 1;
        reply = await send();
        if (reply.status === 503) this.invariants.broken.push(`${call}: 503, and again`);
      }
      const answered = reply.problem?.code ?? String(reply.status);
      this.statuses.set(answered, (this.statuses.get(answered) ?? 0) + 1);
      this.invariants.check(call, reply);
      return reply;
    } catch (error) {
      this.invariants.failed(call, error);
      return undefined;
    }
  }

  /** Somebody signed in; each time another window, as two hands on one would be one person. */
  async terminal(who: BrandId | 'support'): Promise<ApiClient> {
    const known = this.#terminals.get(who) ?? this.#signIn(who);
    this.#terminals.set(who, known);
    return (await known).window();
  }

  async #signIn(who: BrandId | 'support'): Promise<ApiClient> {
    const client = new ApiClient(this.service.url);
    await signInStaff(client, who === 'support' ? '9001' : staffNumbers[who]);
    return client;
  }

  async customerOf(brand: BrandId): Promise<string> {
    const dealer = demoDealers.find((one) => one.brand === brand);
    return demoDealerCustomers.find(({ dealerId }) => dealerId === dealer?.id)?.id ?? '';
  }

  /** Codes and links of a procedure grow old. */
  async expire(procedure: string): Promise<void> {
    const { sql } = this.service.database;
    await sql`update email_codes set expires_at = now() where procedure_id = ${procedure}`;
    await sql`update links set expires_at = now() where procedure_id = ${procedure}`;
  }
}
