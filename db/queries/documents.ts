import type { Database } from '../database.ts';

export interface DocumentRow {
  readonly name: string;
  readonly version: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly textJa: string;
  readonly textEn: string;
}

/** The version in force of each document of a brand. */
export async function documentsInForce({ sql }: Database, brand: string): Promise<DocumentRow[]> {
  return sql<DocumentRow[]>`
    select distinct on (name) name, version, title_ja as "titleJa", title_en as "titleEn", text_ja as "textJa", text_en as "textEn"
    from documents where brand = ${brand} and in_force_from <= now() order by name, in_force_from desc`;
}
