import type { Connection } from '@temporalio/client';
import { searchAttributes } from '../start/search-attributes.mjs';

/** `temporal.api.enums.v1.IndexedValueType` */
const TYPES = { Keyword: 2, Datetime: 6 } as const;

type Attribute = (typeof searchAttributes)[number];

/** Makes those known that the namespace does not know yet. Needs the rights of an operator. @returns the new ones */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = searchAttributes.filter(([name]) => !Object.hasOwn(customAttributes ?? {}, name));
  if (missing.length > 0) await addSearchAttributes(connection, namespace, missing);
  return missing.map(([name]) => name);
}

export async function addSearchAttributes(
  { operatorService }: Connection,
  namespace: string,
  attributes: readonly Attribute[] = searchAttributes,
) {
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(attributes.map(([name, type]) => [name, TYPES[type]])),
  });
}
