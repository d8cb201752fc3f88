import type { FieldErrorView } from '../api/contract.ts';

/** Errors by the input they belong to; what belongs to none of those on the screen stands by itself. */
export interface SortedErrors {
  readonly byField: Readonly<Record<string, string>>;
  readonly others: readonly string[];
}

/** `/agreed/account-terms` → `agreed/account-terms`, with the escapes of RFC 6901 undone. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('/');
}

/** The first error of a field is the one to mend first; its others would only repeat that. */
export function sortErrors(errors: readonly FieldErrorView[], fields: readonly string[]): SortedErrors {
  const byField: Record<string, string> = {};
  const others: string[] = [];
  for (const { pointer, detail } of errors) {
    const field = fieldOfPointer(pointer);
    if (!fields.includes(field)) others.push(detail);
    else if (byField[field] === undefined) byField[field] = detail;
  }
  return { byField, others };
}
