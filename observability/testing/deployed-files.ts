import { readFileSync } from 'node:fs';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../../deploy/${path}`, import.meta.url), 'utf8');

/** A line `key: value` of YAML, as far as the alerts use it: plain, or between single quotes. */
const textAt = (block: string, key: string): string => {
  const [, value = ''] = new RegExp(`^ +(?:- )?${key}: (.+)$`, 'm').exec(block) ?? [];
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
};

/** The rules of `deploy/prometheus/alerts.yml`. */
export const alerts = read('prometheus/alerts.yml')
  .split(/^(?= +- alert:)/m)
  .slice(1)
  .map((block) => ({
    name: textAt(block, 'alert'),
    expression: textAt(block, 'expr'),
    severity: textAt(block, 'severity'),
    summary: textAt(block, 'summary'),
    runbook: textAt(block, 'runbook'),
  }));

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() })),
});

/** Every query of the dashboard, with the panel it belongs to. */
export const queries = dashboard
  .parse(JSON.parse(read('grafana/tetsuzuki.json')))
  .panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ panel: title, expression: expr })));
