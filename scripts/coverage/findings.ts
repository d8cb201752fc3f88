import type { CoveredScreen } from './coverage.ts';

/** What is wrong, one line each; nothing when every screen is defined and recorded. */
export function findings(
  covered: readonly CoveredScreen[],
  { named, questions }: { named: ReadonlySet<string>; questions: readonly string[] },
): readonly string[] {
  const known = new Set([...covered.map(({ screen }) => screen.id), ...questions]);
  const lines = (screens: readonly CoveredScreen[], what: string) => screens.map(({ screen: { id, name } }) => `${what}  ${id}  ${name}`);
  return [
    ...lines(
      covered.filter(({ places }) => places.length === 0),
      'no definition',
    ),
    ...lines(
      covered.filter(({ places, ways }) => places.length > 0 && ways.length === 0),
      'no recorded way',
    ),
    ...[...named].filter((id) => !known.has(id)).map((id) => `no such screen  ${id}`),
  ];
}
