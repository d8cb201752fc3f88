import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { KeyRing } from '../codec/key-ring.ts';
import { payloadCodec } from '../codec/payload-codec.ts';
import type { Database } from '../db/database.ts';
import { allValues } from '../personal-data/all-tables.ts';
import { payloadsIn } from '../personal-data/payloads.ts';

export interface Place {
  readonly where: string;
  readonly text: string;
  /** It is sealed there, and was opened to be searched for what may not even be there sealed. */
  readonly opened: boolean;
}

const { ListWorkflowExecutionsResponse, DescribeWorkflowExecutionResponse } = proto.temporal.api.workflowservice.v1;
const { History } = proto.temporal.api.history.v1;

/** Bytes of a message: what is not sealed stands in them as it is. */
const raw = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Histories, and what lists and details of executions say: as Temporal has them, and opened. */
export async function* placesInTemporal(client: Client, ring: KeyRing, taskQueue: string): AsyncGenerator<Place> {
  const { namespace } = client.options;
  const query = `TaskQueue = "${taskQueue}"`;
  for (let nextPageToken: Uint8Array | undefined; ; ) {
    const page = await client.workflowService.listWorkflowExecutions({ namespace, query, ...(nextPageToken && { nextPageToken }) });
    yield { where: 'visibility records', text: raw(ListWorkflowExecutionsResponse.encode(page).finish()), opened: false };
    for (const { execution } of page.executions) {
      const { workflowId, runId } = execution ?? {};
      if (!workflowId || !runId) continue;
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const described = await client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId, runId } });
      yield { where: `history of ${workflowId}`, text: raw(History.encode(history).finish()), opened: false };
      yield { where: `details of ${workflowId}`, text: raw(DescribeWorkflowExecutionResponse.encode(described).finish()), opened: false };
      yield { where: `history of ${workflowId}, opened`, text: await openedText([history, described], ring), opened: true };
    }
    if (page.nextPageToken.length === 0) return;
    nextPageToken = page.nextPageToken;
  }
}

async function openedText(parts: readonly unknown[], ring: KeyRing): Promise<string> {
  const codec = payloadCodec(ring);
  const opened = await Promise.all(parts.flatMap((part) => [...payloadsIn(part)]).map((payload) => codec.decode([payload])));
  return opened
    .flat()
    .map(({ data }) => raw(data ?? new Uint8Array()))
    .join('\n');
}

/** Where personal data belongs: docs/personal-data.md says why. */
const belongs = new Set([
  'accounts.email',
  'accounts.profile',
  'accounts.verification_phone',
  // The embedded inbox stands in for people's own mailboxes; there is none in production.
  'inbox.to',
  'inbox.subject',
  'inbox.text',
]);

export async function* placesInTables(database: Database, ring: KeyRing): AsyncGenerator<Place & { readonly belongs: boolean }> {
  for await (const { table, column, text } of allValues(database, ring)) {
    const where = `${table}.${column}`;
    yield { where, text, opened: column.endsWith(', opened'), belongs: belongs.has(where) };
  }
}

/** A text as it stands, and as addresses and JSON write it. */
export function holds(text: string, marker: string): boolean {
  return (
    text.includes(marker) ||
    text.includes(encodeURIComponent(marker)) ||
    text.includes(JSON.stringify(marker).slice(1, -1)) ||
    text.includes(escaped(marker))
  );
}

function escaped(marker: string): string {
  return [...marker].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join('');
}
