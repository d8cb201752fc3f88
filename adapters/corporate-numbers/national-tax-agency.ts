import { hasValidCheckDigit } from '../../procedures/fields/corporate-number.ts';
import { readAnswer } from './national-tax-agency-answer.ts';
import type { CorporateNumberResult, CorporateNumbers } from './port.ts';

export type NationalTaxAgencyOptions = {
  /** Issued by the agency on application; it lapses after three years without use. */
  applicationId: string;
  /** Without the version. Default: the agency's own server. */
  baseUrl?: string;
  /** Milliseconds for the whole look-up. Default 4000: the customer is waiting in front of the form. */
  timeout?: number;
};

/** 国税庁 法人番号システム Web-API, version 4. */
export function nationalTaxAgency(options: NationalTaxAgencyOptions): CorporateNumbers {
  const { applicationId, baseUrl = 'https://api.houjin-bangou.nta.go.jp', timeout = 4000 } = options;

  async function find(number: string, signal?: AbortSignal): Promise<CorporateNumberResult> {
    signal?.throwIfAborted();
    // The agency answers 400 to a wrong check digit; there is nothing to ask.
    if (!hasValidCheckDigit(number)) return { kind: 'not-published' };

    const deadline = AbortSignal.timeout(timeout);
    const query = new URLSearchParams({ id: applicationId, number, type: '12', history: '0' });
    try {
      const response = await fetch(`${baseUrl.replace(/\/$/, '')}/4/num?${query}`, {
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        // The address holds the application ID: never carry it to another server.
        redirect: 'error',
      });
      const body = await response.text();
      if (!response.ok) return unavailable(reasonOfStatus(response.status));
      const answer = readAnswer(body, number);
      if (!answer.readable) return unavailable(`answered with ${answer.problem}`);
      return answer.corporation ? { kind: 'found', corporation: answer.corporation } : { kind: 'not-published' };
    } catch (error) {
      signal?.throwIfAborted();
      if (deadline.aborted) return unavailable(`no answer within ${timeout} ms`);
      // fetch reports every network failure as a TypeError; anything else is a fault of ours.
      if (!(error instanceof TypeError)) throw error;
      return unavailable(`not reachable (${networkCode(error)})`);
    }
  }

  return { name: 'national-tax-agency', find };
}

function unavailable(reason: string): CorporateNumberResult {
  return { kind: 'unavailable', reason: `National Tax Agency: ${reason}` };
}

function reasonOfStatus(status: number): string {
  if (status === 404) return 'HTTP 404: the application ID is not registered or has lapsed, check the applicationId setting';
  if (status === 403) return 'HTTP 403: too many requests, or refused for this application ID: check the applicationId setting';
  return `HTTP ${status}`;
}

function networkCode(error: TypeError): string {
  const { cause } = error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'network error';
}
