import { ApplicationFailure } from '@temporalio/common';
import type { ActivityContext } from './context.ts';
import { whileBeating } from './while-beating.ts';

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

export type CorporationLookup = { readonly kind: 'found'; readonly corporation: PublishedCorporation } | { readonly kind: 'not-published' };

export interface CorporationActivities {
  /** Fails while the publication is away, which support sees. Tried a few times within seconds: somebody waits, and can go on by hand. */
  lookUpCorporation(lookup: { readonly corporateNumber: string }): Promise<CorporationLookup>;
}

/** Somebody waits for it. */
const HEARTBEAT = 400;

export function corporationActivities({ corporateNumbers }: ActivityContext): CorporationActivities {
  return {
    async lookUpCorporation({ corporateNumber }) {
      const result = await whileBeating(() => corporateNumbers.find(corporateNumber), HEARTBEAT);
      if (result.kind === 'unavailable') throw ApplicationFailure.create({ type: 'corporate-numbers-unavailable', message: result.reason });
      if (result.kind === 'not-published') return { kind: 'not-published' };
      const { number, name, kana, postalCode, prefecture, city, block } = result.corporation;
      const corporation = { corporateNumber: number, companyName: name, prefecture, city, block };
      return { kind: 'found', corporation: { ...corporation, ...(kana && { companyNameKana: kana }), ...(postalCode && { postalCode }) } };
    },
  };
}
