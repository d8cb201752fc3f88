import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

const extension = 'urn:tetsuzuki:scim:account:1.0';
const profile = z.looseObject({ customerType: z.enum(['personal', 'corporate']) });
const written = { userName: z.string(), [extension]: z.looseObject({ profile }) };
const changedUser = z.looseObject(written);
const newUser = z.looseObject({ ...written, [extension]: z.looseObject({ profile, stagedPassword: z.string() }) });
const credentials = z.object({ userName: z.string(), password: z.string() });
const stagedPassword = z.object({ password: z.string() });

interface User extends z.infer<typeof changedUser> {
  readonly id: string;
  readonly meta: { readonly version: string };
}

export interface DirectoryRequest {
  readonly method: string;
  readonly path: readonly string[];
  readonly filter: string;
  readonly idempotencyKey: string;
  readonly ifMatch: string;
  readonly body: unknown;
}

export interface DirectoryAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What a directory keeps, and how it answers. */
export function createDirectoryState() {
  const users = new Map<string, User>();
  const passwords = new Map<string, string>();
  const staged = new Map<string, string>();
  const madeByKey = new Map<string, string>();
  const nobody = hash('there is nobody with this password 0');

  const named = (userName: string) => [...users.values()].find((user) => user.userName.toLowerCase() === userName.toLowerCase());

  async function answer(request: DirectoryRequest): Promise<DirectoryAnswer> {
    const { method, path } = request;
    const [collection = '', id = ''] = path;
    if (collection === 'staged-passwords' && path.length === 3) return stage(request, path.slice(1).join('/'));
    if (collection === 'authenticate' && method === 'POST') return authenticate(request);
    if (collection === 'Users' && path.length === 1 && method === 'POST') return create(request);
    if (collection === 'Users' && path.length === 1 && method === 'GET') return list(request);
    if (collection === 'Users' && path[2] === 'links' && path.length === 4 && method === 'PUT') return link(id);
    if (collection !== 'Users' || path.length !== 2) return refusal(404);
    const user = users.get(id);
    if (!user) return refusal(404);
    if (method === 'GET') return { status: 200, body: user };
    if (method === 'PUT') return replace(user, request);
    return refusal(405);
  }

  async function stage({ method, body }: DirectoryRequest, place: string): Promise<DirectoryAnswer> {
    if (method === 'HEAD') return { status: staged.has(place) ? 200 : 404 };
    if (method !== 'PUT') return refusal(405);
    staged.set(place, await hash(stagedPassword.parse(body).password));
    return { status: 204 };
  }

  async function authenticate({ body }: DirectoryRequest): Promise<DirectoryAnswer> {
    const { userName, password } = credentials.parse(body);
    const user = named(userName);
    const matches = await verify((user && passwords.get(user.id)) ?? (await nobody), password);
    return { status: 200, body: user && matches ? { authenticated: true, id: user.id } : { authenticated: false } };
  }

  // Nothing is awaited in here: two calls at once cannot both find the address free.
  function create({ body, idempotencyKey }: DirectoryRequest): DirectoryAnswer {
    const { [extension]: account, ...core } = newUser.parse(body);
    const { stagedPassword: place, ...kept } = account;
    const before = madeByKey.get(idempotencyKey);
    if (before) {
      staged.delete(place);
      return { status: 200, body: users.get(before) };
    }
    const password = staged.get(place);
    if (!password) return refusal(400, 'noTarget');
    if (named(core.userName)) return refusal(409, 'uniqueness');
    const id = randomUUID();
    const user = { ...core, id, meta: { version: newVersion() }, [extension]: { ...kept, linked: false } };
    users.set(id, user);
    passwords.set(id, password);
    madeByKey.set(idempotencyKey, id);
    staged.delete(place);
    return { status: 201, body: user };
  }

  function replace(user: User, { body, ifMatch }: DirectoryRequest): DirectoryAnswer {
    if (ifMatch !== user.meta.version) return refusal(412);
    const next = changedUser.parse(body);
    const account = { ...next[extension], linked: user[extension].linked };
    if (account.profile.customerType !== user[extension].profile.customerType) return refusal(400, 'mutability');
    const replaced = { ...next, id: user.id, meta: user.meta, [extension]: account };
    if (!isDeepStrictEqual(replaced, user)) users.set(user.id, { ...replaced, meta: { version: newVersion() } });
    return { status: 200, body: users.get(user.id) };
  }

  function link(id: string): DirectoryAnswer {
    const user = users.get(id);
    if (!user) return refusal(404);
    if (!user[extension].linked)
      users.set(id, { ...user, meta: { version: newVersion() }, [extension]: { ...user[extension], linked: true } });
    return { status: 204 };
  }

  function list({ filter }: DirectoryRequest): DirectoryAnswer {
    const [, quoted] = /^userName eq (".*")$/.exec(filter) ?? [];
    if (!quoted) return refusal(400, 'invalidFilter');
    const user = named(z.string().parse(JSON.parse(quoted)));
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
    return { status: 200, body: user ? { schemas, totalResults: 1, Resources: [{ id: user.id }] } : { schemas, totalResults: 0 } };
  }

  return {
    answer,
    stored: (id: string) => users.get(id),
    change(id: string, attributes: Readonly<Record<string, unknown>>) {
      const user = users.get(id);
      if (!user) throw new Error('There is no such user');
      users.set(id, { ...user, ...attributes, meta: { version: newVersion() } });
    },
  };
}

function newVersion(): string {
  return `W/"${randomUUID()}"`;
}

function refusal(status: number, scimType?: string): DirectoryAnswer {
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), ...(scimType && { scimType }) };
  return { status, body };
}
