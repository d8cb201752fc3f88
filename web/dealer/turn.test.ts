import { expect, test } from 'vitest';
import type { ContractView, Standing } from '../api/contract.ts';
import { foremost, turnOf } from './turn.ts';

const standing = (changes: Partial<Standing>): Standing => ({
  id: '7c0f7a3e-95a0-4c0e-a6ab-5ce0f9f1c9c2',
  type: 'buyer-registration',
  title: 'Buyer registration',
  status: 'open',
  step: 'sign-in',
  stepTitle: 'Sign in',
  waitingFor: 'buyer',
  since: '2025-04-01T10:00:00Z',
  ...changes,
});
const contract = (...procedures: Standing[]): ContractView => ({
  id: '1e2a0bd8-6f0f-4c6f-9d29-3b1f1f9f3a11',
  number: 'C-1',
  brand: 'toyota',
  vehicle: 'Prius',
  customer: 'Toyoda',
  contractedOn: '2025-04-01',
  procedures,
});

test('a contract without a procedure has not started', () => {
  expect(turnOf(foremost(contract()))).toBe('not-started');
});

test('what waits for the staff stands before what is newer', () => {
  const check = standing({ waitingFor: 'staff', since: '2025-04-01T09:00:00Z' });
  expect(foremost(contract(standing({}), check))).toBe(check);
});

test('an open procedure stands before a closed one', () => {
  const closed = standing({ status: 'closed', waitingFor: '', since: '2025-04-02T09:00:00Z' });
  const open = standing({});
  expect(foremost(contract(closed, open))).toBe(open);
  expect(turnOf(closed)).toBe('finished');
});

test('nobody’s turn in an open procedure is the system’s', () => {
  expect(turnOf(standing({ waitingFor: '' }))).toBe('system-turn');
});
