import { randomUUID } from 'node:crypto';
import { ApiClient, type Reply } from '../../testing/api-client.ts';
import { codeIn, mailsTo } from '../../testing/mails.ts';
import type { Random } from '../../testing/random.ts';
import { rubbish } from './rubbish.ts';
import { sample, spoilt } from './sample.ts';
import { usualAnswer } from './usual.ts';
import type { Walking } from './walking.ts';

type Headers = Readonly<Record<string, string>>;

interface Sent {
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Somebody who does anything to a procedure at any time, with whoever else is in it. */
export class RandomWalk {
  readonly #walking: Walking;
  readonly #chance: Random;
  /** Browsers with a role in the procedure, or none. */
  readonly #people: [ApiClient, ...ApiClient[]];
  readonly #email = `${randomUUID()}@example.jp`;
  #last: Sent | undefined;

  constructor(walking: Walking, chance: Random) {
    this.#walking = walking;
    this.#chance = chance;
    this.#people = [new ApiClient(walking.service.url, { language: chance.pick(['ja', 'en']) })];
  }

  /** Opens one of the procedures that can be opened. */
  async open(): Promise<void> {
    const [first] = this.#people;
    const brand = this.#chance.pick(['toyota', 'lexus']);
    const opening = this.#chance.pick([
      'link',
      'customer',
      'account-registration',
      'migration',
      'registration-after-delivery',
      'sharing',
      'link',
    ]);
    if (opening === 'link') {
      const { number } = await this.#walking.service.newContract(brand);
      const link = await this.#walking.service.link(number);
      await this.#send(first, { path: `/v1/links/${new URL(link).pathname.split('/').at(-1)}`, body: undefined, headers: {} });
    } else if (opening === 'customer') {
      const terminal = await this.#walking.terminal(brand);
      this.#people[0] = terminal;
      await this.#send(terminal, { path: `/v1/dealer/customers/${await this.#walking.customerOf(brand)}/links`, body: {}, headers: {} });
    } else await this.#send(first, { path: `/v1/procedures/${opening}`, body: { brand }, headers: {} });
  }

  /** One call, of any kind. @returns false when there is nothing more to do to this procedure */
  async step(): Promise<boolean> {
    const client = this.#chance.pick(this.#people);
    if (!hasView(client)) return false;
    const { view } = client;
    if (view.status === 'closed' && this.#chance.chance(0.5)) return this.#goOn(client);
    const roll = this.#chance.next();
    if (roll < 0.62) await this.#answer(client);
    else if (roll < 0.72) await this.#move(client, 'back');
    else if (roll < 0.76) await this.#move(client, 'resend');
    else if (roll < 0.775) await this.#move(client, 'cancel');
    else if (roll < 0.82)
      await this.#send(client, {
        path: `${client.procedure}/steps/${this.#chance.pick(this.#walking.allSteps)}`,
        body: usualAnswer(view) ?? {},
        headers: this.#headers(),
      });
    else if (roll < 0.87) await this.#look(client);
    else if (roll < 0.91) await this.#again(client);
    else if (roll < 0.93) await this.#asSomebodyElse(client);
    else if (roll < 0.95) await this.#walking.expire(view.id);
    else if (roll < 0.97) await this.#badly(client);
    else await this.#join(client);
    return true;
  }

  /** The workflow itself answers: a request about a revision that was long ago is refused by it and changes nothing. */
  async probe(): Promise<void> {
    for (const client of this.#people.filter(hasView)) {
      if (client.view.status === 'closed') continue;
      const back = client.view.links.back;
      await this.#send(client, { path: back, body: {}, headers: { 'If-Match': '"0"' } });
    }
  }

  async #answer(client: ApiClient): Promise<void> {
    const { view } = client;
    const schema = view.step.schema;
    const proper = (await this.#properAnswer(client)) ?? sample(schema, this.#chance);
    const roll = this.#chance.next();
    const body =
      roll < 0.6 ? proper : roll < 0.75 ? sample(schema, this.#chance) : roll < 0.95 ? spoilt(proper, this.#chance) : rubbish(this.#chance);
    const path = view.links.answer ?? `${client.procedure}/steps/${view.step.name}`;
    await this.#send(client, { path, body, headers: this.#headers(view.revision) });
  }

  async #properAnswer({ view }: ApiClient): Promise<unknown> {
    if (view.step.name === 'email') return { email: this.#chance.chance(0.8) ? this.#email : 'hanako@example.jp' };
    if (view.step.name === 'sign-in' && this.#chance.chance(0.5)) return { register: true };
    if (view.step.name === 'email-code') {
      const [newest] = await mailsTo(this.#walking.service.database, this.#email);
      return { code: newest && /\b\d{6}\b/.test(newest.text) ? codeIn(newest) : '000000' };
    }
    const [action] = view.step.actions.length > 0 ? this.#chance.shuffled(view.step.actions) : [];
    const usual = usualAnswer(view);
    const chosen = Object.fromEntries(
      (action?.fields ?? []).flatMap(({ name, input, options }) => {
        const [option] = this.#chance.shuffled(options ?? []);
        if (!option) return [];
        return [[name, input === 'checkboxes' ? [option.value] : option.value]];
      }),
    );
    if (usual) return { ...usual, ...(this.#chance.chance(0.2) && chosen) };
    return action?.fields.every(({ name, required }) => !required || name in chosen) ? { ...action.fixed, ...chosen } : undefined;
  }

  async #move(client: ApiClient, move: 'back' | 'resend' | 'cancel'): Promise<void> {
    await this.#send(client, { path: client.view.links[move], body: {}, headers: this.#headers(client.view.revision) });
  }

  async #look(client: ApiClient): Promise<void> {
    const waits = this.#chance.pick(['', 'wait=0', 'wait=1', 'wait=x', 'wait=-5', 'language=fr']);
    const self = client.view.links.self;
    const path = waits ? `${self}${self.includes('?') ? '&' : '?'}${waits}` : self;
    const seen: Headers = this.#chance.chance(0.5) ? { 'If-None-Match': `"${client.view.revision}"` } : {};
    await this.#walking.watch(`GET ${path}`, () => client.get(path, seen));
  }

  /** The last request once more, or another one under its key. */
  async #again(client: ApiClient): Promise<void> {
    if (!this.#last) return;
    const other = this.#chance.chance(0.4) ? { body: rubbish(this.#chance) } : {};
    await this.#send(client, { ...this.#last, ...other });
  }

  async #asSomebodyElse(client: ApiClient): Promise<void> {
    const as = this.#chance.pick(['staff', 'reviewer', 'owner', '']);
    const stranger = this.#chance.pick([
      client,
      new ApiClient(this.#walking.service.url),
      await this.#walking.terminal('toyota'),
      await this.#walking.terminal('support'),
    ]);
    const path = `/v1/procedures/${client.view.id}/steps/${client.view.step.name}?as=${as}`;
    await this.#send(stranger, { path, body: (await this.#properAnswer(client)) ?? {}, headers: this.#headers() });
    // A stranger who got in stays: support reviews, staff attest.
    if (stranger !== client && hasView(stranger) && this.#people.length < 4) this.#people.push(stranger);
  }

  async #badly(client: ApiClient): Promise<void> {
    const step = `${client.procedure}/steps/${client.view.step.name}`;
    const path = this.#chance.pick([
      step,
      `/v1/procedures/${randomUUID()}/steps/email`,
      '/v1/procedures/nothing',
      '/v1/procedures/%00',
      `${client.procedure}/captures`,
      '/v1/links/x',
    ]);
    const body = this.#chance.pick(['{', '[', '"text"', 'null', '', `{"email":"${'x'.repeat(120_000)}"}`, '{"__proto__":{"x":1}}']);
    const type = this.#chance.pick(['application/json', 'text/plain', 'image/jpeg', 'application/json; charset=nothing']);
    await this.#walking.watch(`POST ${path} ${body.slice(0, 40)} ${type}`, () =>
      client.send(this.#chance.pick(['POST', 'POST', 'PUT', 'DELETE']), path, body, { 'Content-Type': type, ...this.#headers() }),
    );
  }

  /** Another phone opens the link that the screen shows. */
  async #join({ view }: ApiClient): Promise<void> {
    const { url } = view.step.show;
    if (typeof url !== 'string' || !url.includes('/l/') || this.#people.length > 3) return;
    const phone = new ApiClient(this.#walking.service.url);
    await this.#send(phone, { path: `/v1/links/${url.split('/').at(-1)}`, body: undefined, headers: {} });
    if (hasView(phone)) this.#people.push(phone);
  }

  async #goOn(client: ApiClient): Promise<boolean> {
    const { id, next } = client.view;
    const [{ type } = { type: this.#chance.pick(['sharing', 'service-application', 'share-ending']) }] = this.#chance.shuffled(next);
    await this.#send(client, { path: `/v1/procedures/${type}`, body: { after: id }, headers: this.#headers() });
    return client.view.status === 'open';
  }

  /** Mostly what a page sends; now and then a revision of before, of later, or none. */
  #headers(revision?: number): Headers {
    const seen = this.#chance.chance(0.85) ? revision : this.#chance.int(40);
    const match: Headers =
      seen === undefined
        ? {}
        : { 'If-Match': this.#chance.chance(0.95) ? `"${seen}"` : this.#chance.pick(['x', '*', '"-1"', '"99999999999"']) };
    return { 'Idempotency-Key': this.#chance.chance(0.98) ? randomUUID() : 'k'.repeat(this.#chance.pick([1, 200, 201])), ...match };
  }

  async #send(client: ApiClient, sent: Sent): Promise<Reply | undefined> {
    this.#last = sent;
    const { path, body, headers } = sent;
    return this.#walking.watch(`POST ${path} ${JSON.stringify(body)?.slice(0, 200)} ${JSON.stringify(headers)}`, () =>
      client.post(path, body, headers),
    );
  }
}

function hasView(client: ApiClient): boolean {
  try {
    return Boolean(client.view);
  } catch {
    return false;
  }
}
