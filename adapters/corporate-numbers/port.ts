/** What the National Tax Agency publishes about one corporation, as far as a registration form needs it. */
export type Corporation = {
  /** 13 digits, the first is the check digit. */
  number: string;
  /** Registered name, legal form included (トヨタ自動車株式会社). */
  name: string;
  /** Full-width katakana without the legal form; absent when none is published. */
  kana?: string;
  /** 7 digits, no hyphen; absent when none is published (addresses abroad). */
  postalCode?: string;
  /** 愛知県; empty for a corporation whose registered address is abroad. */
  prefecture: string;
  /** 豊田市, 名古屋市中区, 安芸郡府中町; empty for an address abroad. */
  city: string;
  /** Everything after the city, building included; for an address abroad the whole of it. */
  block: string;
  /** The registration was closed (liquidation, merger); the entry stays published. */
  closed?: boolean;
};

export type CorporateNumberResult =
  | { kind: 'found'; corporation: Corporation }
  /** Nobody has this number, its check digit is wrong, or its publication was withdrawn. */
  | { kind: 'not-published' }
  /** Nothing was learnt; trying later may help. `reason` is safe to log: no number, no application ID, no address. */
  | { kind: 'unavailable'; reason: string };

export interface CorporateNumbers {
  /** Which implementation answers, for logs and the health page. */
  readonly name: string;
  /**
   * @param number 13 digits
   * @param signal aborts the look-up; the promise then rejects with the signal's reason, as nobody waits for a result
   */
  find(number: string, signal?: AbortSignal): Promise<CorporateNumberResult>;
}
