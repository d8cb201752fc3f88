import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ensureSchedule } from '../activities/schedules.ts';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { identifierCode, visit } from './testing/paths/dealer-link.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

it('every day, what procedures could not end themselves is ended: no identifier code is overdue', async () => {
  const { database, temporal, taskQueue } = environment;
  const scheduleId = `dealer-links-daily-${randomUUID()}`;
  await ensureSchedule(temporal, taskQueue, scheduleId, 'dealer-links-check', {});
  // As every other worker does that starts.
  await ensureSchedule(temporal, taskQueue, scheduleId, 'dealer-links-check', {});
  const schedule = temporal.schedule.getHandle(scheduleId);
  try {
    const [lost, waiting] = [await visit(environment), await visit(environment)];
    await lost.staff.handle().terminate('as support may');
    await database.sql`update identifier_codes set expires_at = now() - interval '2 days' where procedure_id = ${lost.staff.id}`;
    await database.sql`update procedures set due = now() - interval '2 days' where id = ${lost.staff.id}`;

    await schedule.trigger();
    const started = await vi.waitUntil(async () => (await schedule.describe()).info.recentActions[0]?.action.workflow, { timeout: 30_000 });
    expect(await temporal.workflow.getHandle(started.workflowId).result()).toEqual({ deleted: 1, closed: 1, overdue: 0 });

    expect(await identifierCode(environment, lost.staff.id)).toBeUndefined();
    expect(await identifierCode(environment, waiting.staff.id)).toBe(waiting.customer);
    const rows = await database.sql`select status, outcome from procedures where id in ${database.sql([lost.staff.id, waiting.staff.id])}
      order by status`;
    expect(rows).toEqual([
      { status: 'closed', outcome: 'expired' },
      { status: 'open', outcome: null },
    ]);
  } finally {
    await schedule.delete();
  }
});
