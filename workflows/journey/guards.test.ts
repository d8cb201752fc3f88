import { describe, expect, it } from 'vitest';
import { changedLockedFields, isOffered } from './guards.ts';
import type { Question } from './question.ts';

const question: Question = {
  step: 'confirm-account',
  by: 'buyer',
  owner: 'buyer',
  notices: [],
  revisited: false,
  locked: [],
  problems: [],
  canGoBack: true,
  answered: 1,
};

describe('locked fields', () => {
  const locked = {
    ...question,
    locked: ['familyName', 'birthDate'],
    values: { familyName: '豊田', birthDate: '1985-04-12', city: '豊田市' },
  };

  it('may be sent as they are', () => {
    expect(changedLockedFields(locked, { familyName: '豊田', birthDate: '1985-04-12', city: '岡崎市' })).toEqual([]);
  });

  it('may neither be changed nor left out', () => {
    expect(changedLockedFields(locked, { familyName: '豊口' })).toEqual([
      { pointer: '/familyName', code: 'locked' },
      { pointer: '/birthDate', code: 'locked' },
    ]);
  });

  it('are only those that are named', () => {
    expect(changedLockedFields({ ...locked, locked: [] }, { familyName: '豊口' })).toEqual([]);
  });
});

describe('choices', () => {
  const plan = { normal: { ja: '普通充電プラン', en: 'Normal charging' } };

  it('that are not offered to this person are refused', () => {
    expect(isOffered({ ...question, choices: { plan } }, { plan: 'quick' })).toEqual([{ pointer: '/plan', code: 'choice-not-offered' }]);
  });

  it('that are offered are taken, and all are when nothing is said', () => {
    expect(isOffered({ ...question, choices: { plan } }, { plan: 'normal' })).toEqual([]);
    expect(isOffered(question, { plan: 'quick' })).toEqual([]);
    expect(isOffered({ ...question, choices: { plan } }, { register: true })).toEqual([]);
  });

  it('of several are checked one by one', () => {
    expect(isOffered({ ...question, choices: { plan } }, { plan: ['normal', 'quick'] })).toHaveLength(1);
    expect(isOffered({ ...question, choices: { plan } }, { plan: [] })).toEqual([]);
  });
});
