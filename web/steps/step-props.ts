import type { ProcedureView } from '../api/contract.ts';
import type { Answering } from '../customer/use-answering.ts';

/** What every kind of step is drawn from. It knows nothing of any particular step. */
export interface StepProps {
  readonly view: ProcedureView;
  readonly answering: Answering;
  /** Errors by field name. */
  readonly errors: Readonly<Record<string, string>>;
}
