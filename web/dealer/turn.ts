import type { ContractView, Standing } from '../api/contract.ts';

/** Whose turn it is, as the desk sees it. */
export type Turn = 'not-started' | 'staff-turn' | 'customer-turn' | 'system-turn' | 'finished';

export function turnOf(standing: Standing | undefined): Turn {
  if (standing === undefined) return 'not-started';
  if (standing.status === 'closed') return 'finished';
  if (standing.waitingFor === '') return 'system-turn';
  return standing.waitingFor === 'staff' ? 'staff-turn' : 'customer-turn';
}

/** What stands for a contract in the list: what waits for the staff first, then what is open, then what closed last. */
export function foremost({ procedures }: ContractView): Standing | undefined {
  const rank = (standing: Standing) => (turnOf(standing) === 'staff-turn' ? 0 : standing.status === 'open' ? 1 : 2);
  return [...procedures].sort((a, b) => rank(a) - rank(b) || b.since.localeCompare(a.since))[0];
}
