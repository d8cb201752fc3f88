import { hasValidCheckDigit } from '../../procedures/fields/corporate-number.ts';
import type { CorporateNumbers, Corporation } from './port.ts';
import { publishedCorporations } from './published-corporations.ts';

/** Answers from a table, without a network. Numbers outside of it are "not published", and the customer types everything. */
export function embeddedCorporateNumbers(corporations: readonly Corporation[] = publishedCorporations): CorporateNumbers {
  const byNumber = new Map(corporations.map((corporation) => [corporation.number, corporation]));
  return {
    name: 'embedded',
    async find(number, signal) {
      signal?.throwIfAborted();
      const corporation = hasValidCheckDigit(number) ? byNumber.get(number) : undefined;
      return corporation ? { kind: 'found', corporation: { ...corporation } } : { kind: 'not-published' };
    },
  };
}
