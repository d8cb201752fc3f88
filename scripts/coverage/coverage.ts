import type { Screen } from '../../procedures/guides/screen.ts';
import type { MailDefinition } from '../../procedures/mails/mails.ts';
import { chapterOf, type Definition } from './definitions.ts';
import type { RecordedWay } from './recorded-way.ts';

/** What the guides ask for is held against what is defined and against what was recorded. */
export interface Product {
  readonly definitions: readonly Definition[];
  /** Mails by name, with the mails of the guides that each of them is. */
  readonly mails: Readonly<Record<string, MailDefinition>>;
  readonly ways: readonly RecordedWay[];
}

export interface CoveredScreen {
  readonly screen: Screen;
  /** Where it is defined. */
  readonly places: readonly string[];
  /** Names of the recorded ways that reach it. */
  readonly ways: readonly string[];
}

/** A place where a screen is defined, and how to see that a way has come there. */
interface Place {
  readonly text: string;
  isReachedBy(way: RecordedWay): boolean;
}

export function coverage(screens: readonly Screen[], product: Product): readonly CoveredScreen[] {
  return screens.map((screen) => {
    const places = placesOf(screen, product);
    const ways = product.ways.filter((way) => mayCount(screen, way) && places.some((place) => place.isReachedBy(way)));
    return { screen, places: [...new Set(places.map(({ text }) => text))], ways: ways.map(({ name }) => name) };
  });
}

/** A brand's guide is walked by that brand's owners, and a branch by those who took it. */
function mayCount({ brand, through }: Screen, way: RecordedWay): boolean {
  const isOfBrand = brand === undefined || way.brand === brand;
  return isOfBrand && (through === undefined || through.some((step) => way.reached.has(`steps/${step}`)));
}

function placesOf(screen: Screen, product: Product): readonly Place[] {
  if (screen.kind === 'mail') return mailsFor(screen, product);
  const defined = product.definitions
    .filter(({ guide }) => guide.includes(screen.id))
    .map(({ procedure, part, name }) => ({
      text: `${procedure}/${name}`,
      isReachedBy: (way: RecordedWay) => way.procedure === procedure && way.reached.has(`${part}/${name}`),
    }));
  if (screen.kind === 'screen') return defined;
  return [...defined, ...proceduresOf(screen, product).map((procedure) => outsideOf(screen, procedure))];
}

function mailsFor({ id }: Screen, { mails }: Product): readonly Place[] {
  return Object.entries(mails)
    .filter(([, { guide }]) => guide?.includes(id))
    .map(([name]) => ({ text: `mail ${name}`, isReachedBy: (way) => way.mails.has(name) }));
}

/** The procedures that carry the chapter a screen is of. */
function proceduresOf({ id }: Screen, { definitions }: Product): readonly string[] {
  const inChapter = definitions.filter(({ guide }) => guide.some((other) => chapterOf(other) === chapterOf(id) && !other.endsWith('.FAQ')));
  return [...new Set(inChapter.map(({ procedure }) => procedure))];
}

/** What happens outside of the pages: somebody can only have had a turn by their link, and a code can only have been sent. */
function outsideOf({ kind, by }: Screen, procedure: string): Place {
  if (kind === 'sms') {
    const sends = (activity: string) => /sms/i.test(activity);
    return { text: `${procedure}, an SMS`, isReachedBy: (way) => way.procedure === procedure && [...way.activities].some(sends) };
  }
  const text = `${procedure}, the ${by}’s link`;
  return { text, isReachedBy: (way) => way.procedure === procedure && by !== undefined && way.people.has(by) };
}
