import type { CoveredScreen } from './coverage.ts';

const SHOWN = 2;

/** The page for readers: every screen of the guides, where it is defined, and recorded ways that reach it. */
export function coveragePage(covered: readonly CoveredScreen[]): string {
  const done = covered.filter(({ ways }) => ways.length > 0).length;
  return [
    '# The guides, screen by screen',
    '',
    'Written by `npm run coverage:guides`. A screen is defined where a step, a notice, a wait, an end or a mail names it in `guide`, and',
    'recorded where one of `workflows/histories/` comes to it: T by TOYOTA, L by LEXUS, D, M and S by either. Ids as in',
    '`procedures/guides/`. At most two recorded ways are named.',
    '',
    `${done} of ${covered.length} screens are recorded.`,
    '',
    '| screen | name | defined in | recorded ways |',
    '|---|---|---|---|',
    ...covered.map(row),
    '',
  ].join('\n');
}

function row({ screen: { id, name }, places, ways }: CoveredScreen): string {
  return `| ${id} | ${name} | ${places.join('<br>') || '–'} | ${ways.slice(0, SHOWN).join('<br>') || '–'} |`;
}
