import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ProcedureView } from '../../api/contract/view.ts';
import type { BrandId } from '../../brands/registry.ts';
import type { Database } from '../../db/database.ts';
import { demoDealers } from '../../db/seeds/people.ts';
import type { Random } from '../../testing/random.ts';
import { Customer } from '../customers/customer.ts';
import type { World } from '../customers/world.ts';
import { type Effect, effects } from '../effects.ts';

/** Where one script is played: its people, its contract, and what they are promised. */
export class Scene {
  readonly world: World;
  readonly chance: Random;
  readonly brand: BrandId;
  readonly #name: string;

  constructor(world: World, chance: Random, name: string) {
    this.world = world;
    this.chance = chance;
    this.brand = chance.chance(0.65) ? 'toyota' : 'lexus';
    this.#name = name;
  }

  /** An address that nobody else in the run has. */
  address(who: string): string {
    return `${this.#name}-${who}@chaos.example.jp`;
  }

  somebody(who: string): Customer {
    return new Customer(this.world, this.chance.fork(who));
  }

  /** Staff of the brand's dealer at the terminal, or somebody of support, for one procedure. */
  at(terminal: 'terminal' | 'support'): Customer {
    const { terminals } = this.world;
    const signedIn = terminals[terminal === 'terminal' ? this.brand : 'support'];
    return new Customer(this.world, this.chance.fork(terminal), signedIn);
  }

  get dealer(): string {
    return demoDealers.find(({ brand }) => brand === this.brand)?.id ?? '';
  }

  /** How a procedure that has just been opened is to end. */
  toEnd({ id, type }: ProcedureView, outcome: string, step: string): void {
    this.world.ledger.promise(effects.procedure(id));
    this.world.ledger.ends.push({ procedure: id, type, outcome, step });
  }

  promise(...promised: readonly Effect[]): void {
    this.world.ledger.promise(...promised);
  }

  /** What was promised turned out otherwise, as the script goes on. */
  correct(before: Effect, after: Effect): void {
    const { promised } = this.world.ledger;
    const at = promised.indexOf(before);
    if (at < 0) throw new Error(`nobody was promised ${before}`);
    promised[at] = after;
  }

  /** The bank's number of the mandate that a procedure waits for, once it has one. */
  async mandateOf(procedure: string): Promise<string> {
    const { database } = this.world.setting;
    return this.#until('mandate', async () => {
      const [row] = await database.sql<{ id: string }[]>`select id from simulated_payments where key = ${`mandate/${procedure}`}`;
      return row?.id;
    });
  }

  /** A contract that nobody else has. */
  async contract(vehicle: string): Promise<{ readonly id: string; readonly number: string }> {
    const id = randomUUID();
    const number = `CHAOS-${this.#name}`;
    await this.#insist(
      ({ sql }) => sql`
        insert into contracts (id, number, brand, dealer_id, vehicle, grade, customer, contracted_on)
        values (${id}, ${number}, ${this.brand}, ${this.dealer}, ${vehicle}, ${null}, ${'見本'}, ${'2026-11-01'})
        on conflict (id) do nothing`,
    );
    return { id, number };
  }

  /** The dealer's own record of somebody with this address. @returns its id */
  async dealersRecordOf(email: string): Promise<string> {
    const id = randomUUID();
    await this.#insist(
      ({ sql }) => sql`
        insert into dealer_customers (id, dealer_id, family_name, given_name, family_name_kana, mobile_phone, emails)
        values (${id}, ${this.dealer}, ${'見本'}, ${'桜子'}, ${'ミホン'}, ${'08011112222'}, ${JSON.stringify([email])}::text::jsonb)
        on conflict (id) do nothing`,
    );
    return id;
  }

  /** Somebody of the old site, with the password of the demonstration. @returns the ID there */
  async oldMember(data: Readonly<Record<string, string>>): Promise<string> {
    const id = `0311${randomUUID().slice(0, 8)}`;
    await this.#insist(
      ({ sql }) => sql`
        insert into old_members (id, password_hash, dealer_id, data)
        select ${id}, password_hash, ${this.dealer}, ${JSON.stringify(data)}::text::jsonb from old_members limit 1
        on conflict (id) do nothing`,
    );
    return id;
  }

  /** The SMS to a number, once it has come. */
  async sms(to: string): Promise<string> {
    const { database } = this.world.setting;
    return this.#until('SMS', async () => {
      const [row] = await database.sql<{ text: string }[]>`select text from inbox where "to" = ${to} and subject = 'SMS'`;
      return row?.text;
    });
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    while (!this.world.over.aborted) {
      // Postgres may be away just now.
      const found = await look().catch(() => undefined);
      if (found !== undefined) return found;
      await setTimeout(100);
    }
    throw new Error(`no ${what} came`);
  }

  /** What the dealer's and the old site's own systems know is there before the customer comes: also while our Postgres is away. */
  async #insist(work: (database: Database) => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        await work(this.world.setting.database);
        return;
      } catch (error) {
        if (this.world.over.aborted) throw error;
        await setTimeout(200);
      }
    }
  }
}
