import { z } from 'zod';
import { call, ServiceAway } from './call.ts';

export interface JsonServiceOptions {
  /** Everything before the paths of the calls. */
  readonly baseUrl: string;
  readonly token: string;
  /** Milliseconds for one call, its body included. Default 4000. */
  readonly timeout?: number;
}

interface JsonRequest {
  /** Replaces `{name}` in the call's path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface JsonAnswer {
  /** Of a refusal: what a 4xx answer says in `code`. */
  code(): string | undefined;
  /** The checked body of a 2xx answer; throws ServiceAway for any other. */
  ok<T extends z.ZodType>(schema: T): z.infer<T>;
  /** Throws ServiceAway unless 2xx. */
  done(): void;
}

const refusal = z.object({ code: z.string() });

/**
 * A system that speaks JSON under a bearer token.
 * @param name begins every error
 * @returns calls by template (`GET /members/{member}`): an error names the template, which holds nothing of a person
 */
export function openJsonService(name: string, { baseUrl, token, timeout = 4000 }: JsonServiceOptions) {
  const root = baseUrl.replace(/\/$/, '');

  return async (template: string, { path = {}, query, body }: JsonRequest = {}): Promise<JsonAnswer> => {
    const what = `${name}, ${template}`;
    const [method = '', pathTemplate = ''] = template.split(' ');
    const filled = pathTemplate.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(path[part] ?? ''));
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const { status, json } = await call(what, `${root}${filled}${query ? `?${new URLSearchParams(query)}` : ''}`, request, timeout);

    function done() {
      if (status >= 200 && status < 300) return;
      throw new ServiceAway(`${what}: HTTP ${status}${status === 401 || status === 403 ? ', check the token' : ''}`);
    }
    return {
      code: () => (status >= 400 && status < 500 ? refusal.safeParse(json).data?.code : undefined),
      done,
      ok(schema) {
        done();
        const checked = schema.safeParse(json);
        if (checked.success) return checked.data;
        throw new ServiceAway(`${what}: unexpected JSON at ${checked.error.issues[0]?.path.join('/') || 'the root'}`);
      },
    };
  };
}
