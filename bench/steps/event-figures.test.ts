import { describe, expect, it } from 'vitest';
import { EVENT_LIMIT, eventFigures, tooLong } from './event-figures.ts';

const walked = [{ path: 'buyer-registration.A', events: 42, fewest: 42, most: 45, byType: new Map<string, number>() }] as const;

describe('history events', () => {
  it('each path has a figure, under its procedure', () => {
    const figures = eventFigures(walked, [{ name: 'migration.new.toyota', events: EVENT_LIMIT }]);
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['events.buyer-registration.A', 42],
      ['events.migration.new.toyota', EVENT_LIMIT],
    ]);
    expect(tooLong(walked, [{ name: 'migration.new.toyota', events: EVENT_LIMIT }])).toEqual([]);
  });

  it('a path beyond the limit is marked and named', () => {
    const recorded = [{ name: 'migration.new.toyota', events: EVENT_LIMIT + 1 }];
    expect(eventFigures([], recorded)[0]?.means).toContain(`MORE THAN ${EVENT_LIMIT}`);
    expect(tooLong(walked, recorded)).toEqual([`migration.new.toyota: ${EVENT_LIMIT + 1}`]);
  });

  it('a walked path is too long when one of its walks was', () => {
    expect(tooLong([{ ...walked[0], most: EVENT_LIMIT + 1 }], [])).toHaveLength(1);
  });
});
