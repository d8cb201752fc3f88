import { describe, expect, it } from 'vitest';
import { Trail } from './trail.ts';

function walked(): Trail {
  const trail = new Trail();
  trail.answer('email', 'a');
  trail.result('send-code', 1);
  trail.answer('email-code', 'b');
  trail.rewind();
  return trail;
}

describe('the trail of a leg', () => {
  it('returns what happened, in order, to a leg that runs again', () => {
    const trail = walked();
    expect(trail.pastAnswer('email')).toEqual({ answer: 'a' });
    expect(trail.pastResult('send-code')).toEqual({ value: 1 });
    expect(trail.pastAnswer('email-code')).toEqual({ answer: 'b' });
    expect(trail.pastAnswer('customer-type')).toBeUndefined();
    expect(trail.answered).toBe(2);
  });

  it('going back drops the last answer and what followed from it', () => {
    const trail = walked();
    trail.result('later', 2);
    trail.undo();
    trail.rewind();
    expect(trail.pastAnswer('email')).toEqual({ answer: 'a' });
    expect(trail.pastResult('send-code')).toEqual({ value: 1 });
    expect(trail.pastAnswer('email-code')).toBeUndefined();
  });

  it('going back past work forgets its result, so that it is done again', () => {
    const trail = walked();
    trail.undo();
    trail.undo();
    trail.rewind();
    expect(trail.canUndo).toBe(false);
    expect(trail.pastResult('send-code')).toBeUndefined();
  });

  it('at its beginning there is nothing to undo, and what was worked out before the first answer stays', () => {
    const trail = new Trail();
    trail.result('account', 1);
    trail.undo();
    trail.rewind();
    expect(trail.pastResult('account')).toEqual({ value: 1 });
  });

  it('forgetting a result drops all that followed from it', () => {
    const trail = walked();
    trail.forget('send-code');
    trail.rewind();
    expect(trail.pastAnswer('email')).toEqual({ answer: 'a' });
    expect(trail.pastResult('send-code')).toBeUndefined();
    expect(trail.answered).toBe(1);
  });

  it('forgetting what never happened changes nothing', () => {
    const trail = walked();
    trail.forget('account');
    expect(trail.answered).toBe(2);
  });

  it('a leg that takes another way leaves the rest of the old one behind', () => {
    const trail = walked();
    expect(trail.pastAnswer('email')).toEqual({ answer: 'a' });
    expect(trail.pastAnswer('confirm-account')).toBeUndefined();
    trail.answer('confirm-account', 'c');
    trail.rewind();
    expect(trail.pastAnswer('email')).toEqual({ answer: 'a' });
    expect(trail.pastAnswer('confirm-account')).toEqual({ answer: 'c' });
    expect(trail.pastAnswer('email-code')).toBeUndefined();
  });

  it('an answer taken back in the middle of a run leaves no gap behind', () => {
    const trail = walked();
    trail.pastAnswer('email');
    trail.pastResult('send-code');
    trail.pastAnswer('email-code');
    trail.answer('capture', 'd');
    trail.undo();
    expect(trail.pastResult('capture')).toBeUndefined();
    expect(trail.answered).toBe(2);
  });
});
