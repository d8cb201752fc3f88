import { rounded } from '../table.ts';
import type { PathEvents } from './events.ts';
import type { Figure } from './figures.ts';
import type { RecordedEvents } from './recorded.ts';

/** No way through a procedure may leave more history events than this. */
export const EVENT_LIMIT = 150;

/** `events.<procedure>.<path>`: first the paths that were walked over HTTP, then the recorded ways. */
export function eventFigures(walked: readonly PathEvents[], recorded: readonly RecordedEvents[]): Figure[] {
  return [
    ...walked.map(({ path, events, fewest, most }) =>
      figure(path, events, most, `over HTTP, a whole procedure${fewest === most ? '' : `; ${fewest} to ${most}`}`),
    ),
    ...recorded.map(({ name, events }) => figure(name, events, events, 'a recorded way, gone in this run')),
  ];
}

export function tooLong(walked: readonly PathEvents[], recorded: readonly RecordedEvents[]): string[] {
  const all = [...walked.map(({ path, most }) => ({ name: path, events: most })), ...recorded];
  return all.filter(({ events }) => events > EVENT_LIMIT).map(({ name, events }) => `${name}: ${rounded(events)}`);
}

function figure(name: string, value: number, most: number, means: string): Figure {
  return { name: `events.${name}`, value, means: most > EVENT_LIMIT ? `✗ MORE THAN ${EVENT_LIMIT}: ${means}` : means };
}
