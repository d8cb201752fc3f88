import { randomUUID } from 'node:crypto';
import { answerStep } from '../../api/answers/answer-step.ts';
import { ApiProblem } from '../../api/problem.ts';
import { openJson } from '../../codec/key-ring.ts';
import { type Access, customerAccess, grantRole, staffAccess, storeSession } from '../../db/queries/access.ts';
import { storeCapture } from '../../db/queries/captures.ts';
import { findProcedure } from '../../db/queries/procedures.ts';
import { demoStaff } from '../../db/seeds/people.ts';
import type { ProcedureType } from '../../procedures/registry.ts';
import type { Actor } from '../../procedures/step.ts';
import type { Doing, Position, StepProblem } from '../messages.ts';
import type { Environment } from './environment.ts';

export interface Going {
  readonly updateId?: string;
  /** The revision that was seen; none when left out. */
  readonly revision?: number;
}

/** Somebody on the way through a procedure, with everything that the edge does for them. `position` is what they last saw. */
export class Traveller {
  readonly id: string;
  readonly type: ProcedureType;
  readonly role: Actor;
  readonly email: string;
  position: Position;
  readonly environment: Environment;
  #codesAsked = 0;
  readonly #session = randomUUID();
  #staff: string | null = null;

  private constructor(environment: Environment, procedure: { id: string; type: ProcedureType }, role: Actor, opened: Position) {
    this.environment = environment;
    this.id = procedure.id;
    this.type = procedure.type;
    this.role = role;
    this.position = opened;
    this.email = `${procedure.id}@example.jp`;
  }

  static async arrive(environment: Environment, procedure: { id: string; type: ProcedureType }, role: Actor, opened: Position) {
    const traveller = new Traveller(environment, procedure, role, opened);
    await traveller.#signIn();
    return traveller;
  }

  /** Into a procedure that somebody else has opened. */
  static async join(environment: Environment, procedure: { id: string; type: ProcedureType }, role: Actor) {
    const row = await findProcedure(environment.database, procedure.id);
    if (!row?.position) throw new Error('Nothing is stored of this procedure');
    return Traveller.arrive(environment, procedure, role, openJson(environment.api.keyRing, row.position) as Position);
  }

  get workflowId(): string {
    return `${this.type}-${this.id}`;
  }

  async answer(step: string, body: object, { updateId = randomUUID(), revision }: Going = {}): Promise<Position> {
    if (step === 'email') this.#codesAsked += 1;
    const answering = { ...this.#doing(), step, body, updateId, ...(revision !== undefined && { revision }) };
    return this.#moved(answerStep(this.environment.api, await this.#access(), answering));
  }

  /** At the dealer's terminal. */
  async staffAnswers(step: string, body: object): Promise<Position> {
    const access = await staffAccess(this.environment.database, this.#staff, this.id);
    if (!access) throw new Error('Staff of this dealer have no access');
    const { revision } = this.position;
    const answering = { ...this.#doing(), who: access.who, revision, step, body, updateId: randomUUID() };
    return this.#moved(answerStep(this.environment.api, access, answering));
  }

  back(going: Going = {}): Promise<Position> {
    return this.#do('back', going);
  }

  resend(going: Going = {}): Promise<Position> {
    this.#codesAsked += 1;
    return this.#do('resend', going);
  }

  cancel(going: Going = {}): Promise<Position> {
    return this.#do('cancel', going);
  }

  /** Waits until the procedure stands there: a waiting screen is over, or something new is said about a step. */
  async arrivesAt(step: string, such: (position: Position) => boolean = () => true): Promise<Position> {
    const { api } = this.environment;
    for (;;) {
      let stop: () => void = () => undefined;
      const moved = new Promise<void>((resolve) => {
        stop = api.feed.onProcedure(this.id, resolve);
      });
      const stored = await this.stored();
      if (stored.step === step && such(stored)) {
        stop();
        this.position = stored;
        return stored;
      }
      await moved;
      stop();
    }
  }

  /** The projection. */
  async stored(): Promise<Position> {
    const row = await findProcedure(this.environment.database, this.id);
    if (!row?.position) throw new Error('Nothing is stored of this procedure');
    return openJson(this.environment.api.keyRing, row.position) as Position;
  }

  /** A picture, sent to the edge. */
  async takePicture(): Promise<string> {
    const id = randomUUID();
    await storeCapture(this.environment.database, id, this.id, this.environment.api.keyRing.seal(Buffer.from('a picture')));
    return id;
  }

  /** The code that was mailed to this person's address last. */
  mailedCode(nth = this.#codesAsked): Promise<string> {
    return this.environment.mail.codeTo(this.email, nth);
  }

  handle() {
    return this.environment.temporal.workflow.getHandle(this.workflowId);
  }

  async #do(action: 'back' | 'resend' | 'cancel', { updateId = randomUUID(), revision }: Going): Promise<Position> {
    const doing: Doing = { ...this.#doing(), by: this.role, ...(revision !== undefined && { revision }) };
    const reply = this.environment.api.procedures[action](this, updateId, doing);
    return this.#moved(reply.then(({ position }) => position));
  }

  #doing() {
    return { who: this.#session, language: 'ja' as const, fingerprint: 'the same request' };
  }

  /** What was refused says where the procedure stands, too. */
  async #moved(going: Promise<Position>): Promise<Position> {
    try {
      this.position = await going;
      return this.position;
    } catch (error) {
      if (error instanceof ApiProblem) this.position = error.particulars.position ?? this.position;
      throw error;
    }
  }

  async #access(): Promise<Access> {
    const access = await customerAccess(this.environment.database, this.#session, this.id);
    if (!access) throw new Error('This person has no access');
    return access;
  }

  async #signIn(): Promise<void> {
    const { database } = this.environment;
    await storeSession(database, { id: this.#session, tokenHash: this.#session, hours: 1 });
    await grantRole(database, this.#session, this.id, this.role);
    const row = await findProcedure(database, this.id);
    const staff = demoStaff.find(({ dealerId }) => dealerId === row?.dealerId);
    this.#staff = staff?.id ?? null;
  }
}

/** Why something was refused, as the API says it; `problems` as pointer and code. */
export async function refusalOf(going: Promise<unknown>): Promise<{ code: string; problems?: readonly StepProblem[] }> {
  try {
    await going;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { problems } = error.particulars;
    return { code: error.code, ...(problems?.length && { problems }) };
  }
  throw new Error('It was not refused');
}
