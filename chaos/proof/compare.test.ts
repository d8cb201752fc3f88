import { describe, expect, it } from 'vitest';
import { effects } from '../effects.ts';
import { compare, unfinished } from './compare.ts';

const step = effects.step('p1', 'answer', 'email');
const mail = effects.mail('a@example.jp', 'account-created');

describe('what was promised against what is there', () => {
  it('is the same when each is there as often as it was promised, in any order', () => {
    expect(compare([step, mail, step], [mail, step, step])).toEqual({ lost: [], twice: [] });
  });

  it('shows a step that was accepted and is not there', () => {
    expect(compare([step, mail], [mail])).toEqual({ lost: [step], twice: [] });
  });

  it('shows a mail that came twice, and something that nobody was promised', () => {
    const stranger = effects.account('nobody@example.jp');
    expect(compare([step, mail], [mail, step, mail, stranger])).toEqual({ lost: [], twice: [mail, stranger] });
  });

  it('does not set one thing off against another', () => {
    const other = effects.mail('b@example.jp', 'account-created');
    expect(compare([mail, mail], [mail, other])).toEqual({ lost: [mail], twice: [other] });
  });
});

describe('the end of a procedure', () => {
  const wanted = { procedure: 'p1', type: 'sharing', outcome: 'completed', step: 'shared' };

  it('is as its script says, or is told', () => {
    expect(unfinished([wanted], [wanted])).toEqual([]);
    expect(unfinished([wanted], [{ ...wanted, outcome: 'declined', step: 'declined' }])).toEqual([
      'sharing p1: declined at declined, not completed at shared',
    ]);
    expect(unfinished([wanted], [])).toEqual(['sharing p1: open, not completed at shared']);
  });
});
