import proto from '@temporalio/proto';
import { workflowId } from '../../api/procedures/procedure-client.ts';
import { type PathName, paths } from '../paths.ts';
import type { Stage } from '../stage.ts';
import { median } from '../statistics.ts';
import { walk } from '../walk.ts';

const { EventType } = proto.temporal.api.enums.v1;

/** History events of a path: the median of its walks, and how many of each type there were in the first. */
export interface PathEvents {
  readonly path: PathName;
  readonly events: number;
  readonly fewest: number;
  readonly most: number;
  readonly byType: ReadonlyMap<string, number>;
}

const WALKS = 3;

/** Counted in the histories of real procedures, which differ by a few events: a mail may be faster or slower than the next answer. */
export async function countEvents(stage: Stage, path: PathName, email: () => string): Promise<PathEvents> {
  const counts: number[] = [];
  let byType: ReadonlyMap<string, number> = new Map();
  for (let walked = 0; walked < WALKS; walked++) {
    const { id } = await walk(stage, paths[path], email());
    const types = await eventTypes(stage, workflowId(paths[path].procedure, id));
    counts.push(types.length);
    if (walked === 0) byType = tally(types);
  }
  return { path, events: median(counts), fewest: Math.min(...counts), most: Math.max(...counts), byType };
}

async function eventTypes({ client }: Stage, workflow: string): Promise<string[]> {
  const handle = client.workflow.getHandle(workflow);
  // Closed only when the mails that follow the final screen are sent.
  await handle.result();
  const { events } = await handle.fetchHistory();
  return (events ?? []).map(({ eventType }) => (eventType ? (EventType[eventType] ?? String(eventType)) : 'unknown'));
}

function tally(types: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
