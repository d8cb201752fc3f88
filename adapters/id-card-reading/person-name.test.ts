import { describe, expect, test } from 'vitest';
import { splitName } from './person-name.ts';

describe('a name as printed', () => {
  test.each([
    ['山田　花子', '山田', '花子'],
    ['佐々木 健太郎', '佐々木', '健太郎'],
    ['スミス ジョン', 'スミス', 'ジョン'],
    ['SMITH JOHN PAUL', 'SMITH', 'JOHN PAUL'],
    ['|山田_ 花子.', '山田', '花子'],
  ])('%s splits into %s and %s', (printed, familyName, givenName) => {
    expect(splitName(printed)).toEqual({ familyName, givenName });
  });

  test('strokes that engines take for marks or kana become kanji again among kanji', () => {
    expect(splitName('高橋 純ー')).toEqual({ familyName: '高橋', givenName: '純一' });
    expect(splitName('ニ宮 健ニ')).toEqual({ familyName: '二宮', givenName: '健二' });
  });

  test('the same marks stay kana among kana', () => {
    expect(splitName('スミス ハリー')).toEqual({ familyName: 'スミス', givenName: 'ハリー' });
    expect(splitName('ス一ザン ハリ一')).toEqual({ familyName: 'スーザン', givenName: 'ハリー' });
    expect(splitName('エミ ニーナ')).toEqual({ familyName: 'エミ', givenName: 'ニーナ' });
  });

  test.each(['山田花子', '山 田 花子', '', '｜ ・・'])('%s is not split by guessing', (printed) => {
    expect(splitName(printed)).toBeNull();
  });
});
