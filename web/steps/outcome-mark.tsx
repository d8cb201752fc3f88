import type { ProcedureView } from '../api/contract.ts';

/** The sign over a final screen: done, or ended otherwise. The words under it say the same. */
export function OutcomeMark({ outcome }: { readonly outcome: ProcedureView['outcome'] }) {
  const done = outcome === 'completed';
  return (
    <svg class={done ? 'mark mark-done' : 'mark'} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="24" />
      {done ? <path d="M14 24.5l7 7 13-15" /> : <path d="M24 13v14M24 33.5v.5" />}
    </svg>
  );
}
