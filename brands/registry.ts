import type { Brand } from './brand.ts';
import { lexus } from './lexus.ts';
import { toyota } from './toyota.ts';

/** Every brand there is. A new one is a line here. */
export const brands = { toyota, lexus } as const satisfies Record<string, Brand>;

export type BrandId = keyof typeof brands;

export function isBrandId(id: string): id is BrandId {
  return Object.hasOwn(brands, id);
}
