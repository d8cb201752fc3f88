import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alerts } from './testing/deployed-files.ts';
import { namesIn } from './testing/metric-names.ts';

const runbook = readFileSync(new URL('../docs/runbook.md', import.meta.url), 'utf8');

it('every alert says how bad it is, what is wrong, and where the runbook says what to do', () => {
  const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replace(/ /g, '-'),
  );
  expect(alerts.length).toBeGreaterThan(10);
  for (const { name, expression, severity, summary, runbook: place } of alerts) {
    expect(expression && summary, name).toBeTruthy();
    expect(['info', 'warning', 'critical'], name).toContain(severity);
    expect(
      headings.map((heading) => `docs/runbook.md#${heading}`),
      name,
    ).toContain(place);
  }
});

it('the runbook explains no alert that there is not', () => {
  const explained = (runbook.split('\n## Alerts\n')[1] ?? '').split('\n## ')[0] ?? '';
  expect([...explained.matchAll(/^### (.+)$/gm)].map(([, name]) => name)).toEqual(alerts.map(({ name }) => name));
});

it('finds the metrics in an expression, and nothing else', () => {
  const expression =
    'histogram_quantile(0.99, sum by (le) (rate(a_bucket{route="/v1/:b"}[5m]))) > 5 * 86400 and on (job) max(up{job=~"c.*"}) == 0';
  expect(namesIn(expression)).toEqual(['a_bucket', 'up']);
});
