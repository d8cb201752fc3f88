import { describe, expect, it } from 'vitest';
import { procedures } from '../../procedures/registry.ts';
import type { StepDefinition } from '../../procedures/step.ts';
import { parseAnswer } from './parse-answer.ts';

const { steps } = procedures['buyer-registration'];

const problemsOf = (step: StepDefinition, body: unknown) => {
  const parsed = parseAnswer(step, body);
  return parsed.kind === 'invalid' ? parsed.problems : [];
};

describe('an answer', () => {
  it('belongs to the button whose fixed values were sent', () => {
    expect(parseAnswer(steps['sign-in'], { register: true })).toMatchObject({
      kind: 'parsed',
      action: steps['sign-in'].actions.register,
      answer: { register: true },
    });
    expect(parseAnswer(steps['confirm-vehicle'], { mine: false })).toMatchObject({ action: steps['confirm-vehicle'].actions['not-mine'] });
  });

  it('without fixed values belongs to the first button', () => {
    const parsed = parseAnswer(steps['sign-in'], { email: ' Hanako@Example.JP', password: 'Drive-2026' });
    expect(parsed).toMatchObject({ action: steps['sign-in'].actions['sign-in'], answer: { email: 'hanako@example.jp' } });
  });

  it('keeps only what the step asks for', () => {
    const parsed = parseAnswer(steps['confirm-vehicle'], { mine: true, role: 'staff', __proto__: { admin: true } });
    expect(parsed).toMatchObject({ kind: 'parsed', answer: { mine: true } });
    expect(parsed.kind === 'parsed' && Object.keys(parsed.answer)).toEqual(['mine']);
  });

  it.for([undefined, null, '', 'text', 7, [], {}])('of another kind is invalid and no fault: %j', (body) => {
    for (const step of Object.values(steps)) expect(parseAnswer(step, body).kind).toBe('invalid');
    expect(problemsOf(steps.email, body)).toEqual([{ pointer: '/email', code: 'required' }]);
  });

  it.for([undefined, null, ''])('that leaves a needed field empty (%j) is told that it is required', (email) => {
    expect(problemsOf(steps.email, { email })).toEqual([{ pointer: '/email', code: 'required' }]);
  });

  it('of another type than a text is just invalid', () => {
    for (const email of [7, {}, ['a@example.jp'], true])
      expect(problemsOf(steps.email, { email })).toEqual([{ pointer: '/email', code: 'invalid' }]);
  });

  it('names each field once, with the first thing that is wrong', () => {
    expect(problemsOf(steps['login-details'], { password: '！', passwordAgain: '！', verificationPhone: '052' })).toEqual([
      { pointer: '/password', code: 'password-length' },
      { pointer: '/verificationPhone', code: 'mobile-phone' },
    ]);
  });

  it('checks fields against each other even when another field is wrong', () => {
    const problems = problemsOf(steps['login-details'], { password: 'Kuruma-2027', passwordAgain: 'other', verificationPhone: '' });
    expect(problems).toContainEqual({ pointer: '/passwordAgain', code: 'password-repeat' });
    expect(problems).toContainEqual({ pointer: '/verificationPhone', code: expect.any(String) });
  });

  it('that agrees points at the box that was not ticked', () => {
    expect(problemsOf(steps['account-terms'], { agreed: {} })).toEqual([{ pointer: '/agreed/account-terms', code: 'required' }]);
    expect(problemsOf(steps['account-terms'], { agreed: { 'account-terms': '' } })).toEqual([
      { pointer: '/agreed/account-terms', code: 'required' },
    ]);
  });

  it('that chooses something else is told to choose one of those offered', () => {
    expect(problemsOf(steps['customer-type'], { customerType: 'robot' })).toEqual([{ pointer: '/customerType', code: 'choose-one' }]);
  });
});
