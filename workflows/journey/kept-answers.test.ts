import { describe, expect, it } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

function typed(filledFrom?: Record<string, unknown>, about?: string): KeptAnswers {
  const kept = new KeptAnswers();
  kept.keep('details', { name: 'typed', phone: '1' }, filledFrom, about);
  return kept;
}

describe('a form that somebody comes back to', () => {
  it('has what they typed', () => {
    expect(typed().values('details', undefined, undefined)).toEqual({ name: 'typed', phone: '1' });
  });

  it('has what they corrected, not what had filled it in', () => {
    expect(typed({ name: 'read' }).values('details', { name: 'read' }, undefined)).toEqual({ name: 'typed', phone: '1' });
  });

  it('has what was read since, and what they typed besides', () => {
    expect(typed({ name: 'read' }).values('details', { name: 'another' }, undefined)).toEqual({ name: 'another', phone: '1' });
  });

  it('keeps what was read earlier when nothing is read any more', () => {
    expect(typed({ name: 'read' }).values('details', undefined, undefined)).toEqual({ name: 'typed', phone: '1' });
  });

  it('has nothing of what was typed about somebody else', () => {
    const kept = typed({ name: 'hanako' }, 'hanako');
    expect(kept.values('details', { name: 'jiro' }, 'jiro')).toEqual({ name: 'jiro' });
    expect(kept.has('details', 'jiro')).toBe(false);
    expect(kept.has('details', 'hanako')).toBe(true);
  });
});

it('a form that was never answered has what fills it in', () => {
  expect(new KeptAnswers().values('details', { name: 'read' }, undefined)).toEqual({ name: 'read' });
});
