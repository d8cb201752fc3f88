import type { BrandId } from '../../brands/registry.ts';
import type { StaffRow } from '../../db/queries/access.ts';
import type { ProcedureRow } from '../../db/queries/procedures.ts';
import type { Actor, Language } from '../../procedures/step.ts';
import type { ApiContext } from '../context.ts';

/** What somebody stands at when a procedure is opened. */
export type Origin =
  | { readonly kind: 'contract'; readonly contractId: string }
  /** A procedure that has ended, and the role of whoever goes on. */
  | { readonly kind: 'after'; readonly procedure: ProcedureRow; readonly role: Actor }
  | { readonly kind: 'staff'; readonly staff: StaffRow; readonly customer: string }
  | { readonly kind: 'anybody'; readonly brand: BrandId };

export type OriginOf<K extends Origin['kind']> = Extract<Origin, { kind: K }>;

/** What a procedure is opened with. */
export interface Beginning {
  readonly brand: BrandId;
  readonly contractId?: string;
  readonly dealerId?: string;
  /** What whoever opens it is in it, when that is not the procedure's own actor. */
  readonly role?: Actor;
  readonly input: unknown;
}

type Begin<K extends Origin['kind']> = (api: ApiContext, origin: OriginOf<K>, language: Language) => Promise<Beginning>;

/** The ways in which a procedure can be opened. What it has no way for reads like something that does not exist. */
export interface Opening {
  readonly contract?: Begin<'contract'>;
  readonly after?: Begin<'after'>;
  readonly staff?: Begin<'staff'>;
  readonly anybody?: Begin<'anybody'>;
}
