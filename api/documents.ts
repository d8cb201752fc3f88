import type { Database } from '../db/database.ts';
import { type DocumentRow, documentsInForce } from '../db/queries/documents.ts';

const FRESH = 60_000;

/** Terms in force, by brand. Kept for a minute: they change a few times a year, and every consent step shows them. */
export interface Documents {
  inForce(brand: string): Promise<readonly DocumentRow[]>;
}

export function cachedDocuments(database: Database): Documents {
  const cache = new Map<string, { readonly until: number; readonly rows: Promise<readonly DocumentRow[]> }>();
  return {
    async inForce(brand) {
      const cached = cache.get(brand);
      if (cached && cached.until > Date.now()) return cached.rows;
      const rows = documentsInForce(database, brand);
      cache.set(brand, { until: Date.now() + FRESH, rows });
      rows.catch(() => cache.delete(brand));
      return rows;
    },
  };
}
