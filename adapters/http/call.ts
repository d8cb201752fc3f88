/** Another system is away, silent, or answers what nobody can read. The message is safe to log: no address, no data, no words of the other side. */
export class ServiceAway extends Error {
  override readonly name = 'ServiceAway';
}

export interface CallAnswer {
  readonly status: number;
  /** `undefined` when it is not JSON. */
  readonly json: unknown;
}

/**
 * One HTTP call with a deadline, its body included.
 * @param what names the call in errors, as a template that holds nothing of a person: `Old site, GET /members/{member}`
 * @throws ServiceAway when no whole answer comes
 */
export async function call(what: string, url: string, request: RequestInit, timeout: number): Promise<CallAnswer> {
  const deadline = AbortSignal.timeout(timeout);
  try {
    // Credentials and personal data must never be carried on to another server.
    const response = await fetch(url, { ...request, signal: deadline, redirect: 'error' });
    return { status: response.status, json: parsed(await response.text()) };
  } catch (error) {
    if (deadline.aborted) throw new ServiceAway(`${what}: no answer within ${timeout} ms`);
    // fetch reports every network failure as a TypeError; anything else is a fault of ours. Its own text names the address: left out.
    if (error instanceof TypeError) throw new ServiceAway(`${what}: not reachable (${networkCode(error)})`);
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may be somebody's data.
    return undefined;
  }
}

function networkCode({ cause }: TypeError): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'network error';
}
