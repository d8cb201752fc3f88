import type { z } from 'zod';
import { errorAnswer } from './directory-answers.ts';

export interface DirectoryOptions {
  /** Everything before `/Users`. */
  readonly baseUrl: string;
  readonly token: string;
  /** Milliseconds for one call, its body included. Default 3000: the customer waits in front of the screen. */
  readonly timeout?: number;
}

interface Request {
  /** Replaces `{name}` in the call's path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  scimType(): string | undefined;
  /** The checked body of a 2xx answer; throws for any other. */
  ok<T extends z.ZodType>(schema: T): z.infer<T>;
  /** Throws unless 2xx. */
  done(): void;
}

/** @returns calls by template ('GET /Users/{id}'): an error may name the template, which holds nothing of a person */
export function openDirectory({ baseUrl, token, timeout = 3000 }: DirectoryOptions) {
  return {
    async call(template: string, { path = {}, query, headers, body }: Request): Promise<Answer> {
      const [method = '', pathTemplate = ''] = template.split(' ');
      const filled = pathTemplate.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
      const url = `${baseUrl.replace(/\/$/, '')}${filled}${query ? `?${new URLSearchParams(query)}` : ''}`;
      const deadline = AbortSignal.timeout(timeout);
      try {
        const response = await fetch(url, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/scim+json',
            ...(body !== undefined && { 'content-type': 'application/scim+json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          signal: deadline,
          // A password must never be carried on to another server.
          redirect: 'error',
        });
        return toAnswer(template, response.status, await response.text());
      } catch (error) {
        if (deadline.aborted) throw failure(template, `no answer within ${timeout} ms`);
        // fetch reports every network failure as a TypeError; anything else is a fault of ours. Its own text names the address: left out.
        if (error instanceof TypeError) throw failure(template, `not reachable (${networkCode(error)})`);
        throw error;
      }
    },
  };
}

function toAnswer(template: string, status: number, text: string): Answer {
  function done() {
    if (status >= 200 && status < 300) return;
    if (status === 401 || status === 403) throw failure(template, `HTTP ${status}: check ACCOUNT_DIRECTORY_TOKEN`);
    throw failure(template, `HTTP ${status}`);
  }
  return {
    status,
    scimType: () => errorAnswer.safeParse(parse(text)).data?.scimType,
    done,
    ok(schema) {
      done();
      const checked = schema.safeParse(parse(text));
      if (checked.success) return checked.data;
      const where = checked.error.issues[0]?.path.join('/') || 'the root';
      throw failure(template, `unexpected JSON at ${where}`);
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may be somebody's data. No schema accepts undefined.
    return undefined;
  }
}

function failure(template: string, reason: string): Error {
  return new Error(`Account directory, ${template}: ${reason}`);
}

function networkCode({ cause }: TypeError): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'network error';
}
