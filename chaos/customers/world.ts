import type { Setting } from '../setting/setting.ts';
import type { Ledger } from './ledger.ts';
import type { Terminals } from './terminals.ts';

/** What all customers of a run share. */
export interface World {
  readonly setting: Setting;
  readonly ledger: Ledger;
  /** Staff and support, signed in. */
  readonly terminals: Terminals;
  /** Aborted when the run's time is up: nobody tries again after that. */
  readonly over: AbortSignal;
}
