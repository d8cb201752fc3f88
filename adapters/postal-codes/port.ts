export type PostalAddress = {
  /** 愛知県 */
  prefecture: string;
  /** 名古屋市中村区, 安芸郡府中町 */
  city: string;
  /** 名駅; empty where the code stands for a whole city or village. Block and building are never part of it. */
  town: string;
};

/**
 * `addresses` is never empty; it has several entries where one code serves several towns.
 * `unknown` is an everyday answer, not an error: a code of one company or building is in no list, and the customer types the address.
 */
export type PostalCodeResult = { kind: 'found'; addresses: PostalAddress[] } | { kind: 'unknown' };

export interface PostalCodes {
  /** @param code 7 half-width digits, no hyphen; anything else is unknown */
  find(code: string): Promise<PostalCodeResult>;
}
