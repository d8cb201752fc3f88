import type { Address, FieldView } from '../api/contract.ts';
import type { Values } from '../browser/draft.ts';

/** The inputs that belong to an address search: the next of each kind below it, known by their autocomplete tokens. */
export function addressBelow(search: FieldView, fields: readonly FieldView[]) {
  const below = fields.slice(fields.indexOf(search) + 1);
  const named = (token: string) => below.find((field) => field.autocomplete === token)?.name;
  return { prefecture: named('address-level1'), city: named('address-level2'), town: named('address-line1') };
}

/** What to fill in. A block that was typed already is kept when it lies in that town. */
export function filledAddress(address: Address, below: ReturnType<typeof addressBelow>, values: Values): Values {
  const filled: Record<string, string> = {};
  if (below.prefecture) filled[below.prefecture] = address.prefecture;
  if (below.city) filled[below.city] = address.city;
  if (below.town) {
    const typed = values[below.town];
    filled[below.town] = typeof typed === 'string' && typed.startsWith(address.town) ? typed : address.town;
  }
  return filled;
}
