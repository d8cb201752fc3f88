import { embeddedCorporateNumbers } from '../../adapters/corporate-numbers/embedded.ts';
import type { CorporateNumbers } from '../../adapters/corporate-numbers/port.ts';
import { type Gate, openGate } from './gate.ts';

/** The embedded register, which can be away and can be slow. */
export interface CorporateRegister extends CorporateNumbers {
  away: boolean;
  readonly gate: Gate;
}

export function openCorporateRegister(): CorporateRegister {
  const embedded = embeddedCorporateNumbers();
  const register: CorporateRegister = {
    name: 'register',
    away: false,
    gate: openGate(),
    async find(number, signal) {
      await register.gate.pass();
      return register.away ? { kind: 'unavailable', reason: 'away' } : embedded.find(number, signal);
    },
  };
  return register;
}
