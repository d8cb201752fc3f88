import { log } from '@temporalio/activity';
import type { CorporateNumberResult, CorporateNumbers } from '../adapters/corporate-numbers/port.ts';
import type { ActivityContext } from './context.ts';

/** A company as the National Tax Agency publishes it. */
export interface PublishedCorporation {
  readonly corporateNumber: string;
  readonly companyName: string;
  readonly companyNameKana?: string;
  readonly postalCode?: string;
  readonly prefecture: string;
  readonly city: string;
  readonly block: string;
}

export type CorporationLookup =
  | { readonly kind: 'found'; readonly corporation: PublishedCorporation }
  | { readonly kind: 'not-published' }
  | { readonly kind: 'unavailable' };

export interface CorporationActivities {
  /** `unavailable` after a few tries within seconds: somebody waits for it, and can go on by hand. */
  lookUpCorporation(lookup: { readonly corporateNumber: string }): Promise<CorporationLookup>;
}

const TRIES = 2;

export function corporationActivities({ corporateNumbers }: ActivityContext): CorporationActivities {
  return {
    async lookUpCorporation({ corporateNumber }) {
      const result = await lookUp(corporateNumbers, corporateNumber, TRIES);
      if (result.kind !== 'found') return { kind: result.kind };
      const { number, name, kana, postalCode, prefecture, city, block } = result.corporation;
      const corporation = { corporateNumber: number, companyName: name, prefecture, city, block };
      return { kind: 'found', corporation: { ...corporation, ...(kana && { companyNameKana: kana }), ...(postalCode && { postalCode }) } };
    },
  };
}

async function lookUp(corporateNumbers: CorporateNumbers, number: string, tries: number): Promise<CorporateNumberResult> {
  const result = await corporateNumbers.find(number);
  if (result.kind !== 'unavailable') return result;
  log.warn('The corporate number look-up is unavailable', { adapter: corporateNumbers.name, reason: result.reason });
  return tries > 1 ? lookUp(corporateNumbers, number, tries - 1) : result;
}
