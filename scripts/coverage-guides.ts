import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { guideQuestions, guideScreens } from '../procedures/guides/screens.ts';
import { mails } from '../procedures/mails/mails.ts';
import { procedures } from '../procedures/registry.ts';
import { coverage, type Product } from './coverage/coverage.ts';
import { definitionsOf, namedIds } from './coverage/definitions.ts';
import { findings } from './coverage/findings.ts';
import { coveragePage } from './coverage/page.ts';
import { recordedWays } from './coverage/replay.ts';

/**
 * `npm run coverage:guides`: writes docs/guide-coverage.md, with `-- --check` only says whether it is current. Fails in both cases
 * while a screen of the guides is not defined or not recorded.
 */
const target = fileURLToPath(new URL('../docs/guide-coverage.md', import.meta.url));
const product: Product = { definitions: definitionsOf(procedures), mails, ways: await recordedWays() };
const covered = coverage(guideScreens, product);
const mailIds = Object.values(product.mails).flatMap(({ guide }) => guide ?? []);
const wrong = [...findings(covered, { named: new Set([...namedIds(procedures), ...mailIds]), questions: guideQuestions })];
const current = coveragePage(covered);

if (process.argv.includes('--check')) {
  const written = await readFile(target, 'utf8').catch(() => '');
  if (written !== current) wrong.push('docs/guide-coverage.md is not current. Run: npm run coverage:guides');
} else {
  await writeFile(target, current);
}

for (const line of wrong) console.error(line);
console.log(`${covered.length} screens, ${wrong.length} findings`);
process.exit(wrong.length > 0 ? 1 : 0);
