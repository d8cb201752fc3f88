import { expect, test } from 'vitest';
import { groupsOf } from './groups.ts';

test('a heading starts a group that goes on until the next one', () => {
  const items = [{ n: 1 }, { n: 2, group: 'Name' }, { n: 3 }, { n: 4, group: 'Name' }, { n: 5, group: 'Address' }];
  expect(groupsOf(items).map(({ heading, members }) => [heading, members.map(({ n }) => n)])).toEqual([
    [undefined, [1]],
    ['Name', [2, 3, 4]],
    ['Address', [5]],
  ]);
});
