import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Runs schemathesis with these arguments to its end; what it writes goes to the log. */
export type RunSchemathesis = (args: readonly string[], log: string) => Promise<void>;

interface Wanted {
  /** Of files of this run. */
  readonly folder: string;
  readonly url: string;
  readonly document: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly seed: number;
  /** For each operation. */
  readonly examples: number;
  /** Every boundary of every schema too: takes thousands of requests. */
  readonly boundaries: boolean;
}

/** What every answer is checked for. */
export const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
] as const;

const report = z.object({
  complete: z.boolean(),
  running_time: z.number(),
  test_cases: z.object({ generated: z.int(), errored: z.int() }),
  failures: z.array(z.object({ title: z.string(), count: z.int(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
});

export type Report = z.infer<typeof report>;

/** @throws when it ended without a report */
export async function runSchemathesis(run: RunSchemathesis, wanted: Wanted): Promise<Report & { readonly log: string }> {
  const at = (name: string) => join(wanted.folder, name);
  const log = at('output.log');
  await writeFile(at('openapi.json'), JSON.stringify(wanted.document));
  await writeFile(at('schemathesis.toml'), configuration(wanted, at('report.json')), { mode: 0o600 });
  await run(['--config-file', at('schemathesis.toml'), 'run', at('openapi.json'), '--url', `${wanted.url}/v1`, '--no-color'], log);
  try {
    return { ...report.parse(JSON.parse(await readFile(at('report.json'), 'utf8'))), log };
  } catch (error) {
    const written = await readFile(log, 'utf8').catch(() => '');
    throw new Error(`schemathesis could not be run: ${written.trim().split('\n').slice(-5).join(' | ')}`, { cause: error });
  }
}

function configuration({ headers, seed, examples, boundaries }: Wanted, json: string): string {
  const quoted = (text: string) => JSON.stringify(text);
  return [
    'continue-on-failure = true',
    `seed = ${seed}`,
    // With more, Python's own parser breaks in one thread what it does in another.
    'workers = 1',
    // Longer than the service's own deadline for the engine.
    'request-timeout = 15',
    'max-redirects = 0',
    `headers = { ${Object.entries(headers)
      .map(([name, value]) => `${name} = ${quoted(value)}`)
      .join(', ')} }`,
    'suppress-health-check = ["all"]',
    '[generation]',
    `max-examples = ${examples}`,
    'no-shrink = true',
    'database = "none"',
    'with-security-parameters = false',
    '[phases.coverage]',
    `enabled = ${boundaries}`,
    // A route that there is not is answered like a procedure that there is not.
    'unexpected-methods = []',
    '[phases.stateful]',
    'enabled = false',
    '[checks]',
    'enabled = false',
    ...checks.flatMap((check) => [`[checks.${check}]`, 'enabled = true']),
    // The last check's: data that the schema forbids may be refused with any of our problems.
    'expected-statuses = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 503]',
    '[reports.json]',
    'enabled = true',
    `path = ${quoted(json)}`,
    '',
  ].join('\n');
}
