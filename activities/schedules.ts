import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';

export const DEALER_LINKS_DAILY = 'dealer-links-daily';
export const ATTENTION = 'attention-every-five-minutes';

type Spec = ScheduleOptions['spec'];

/** 3 in the morning, Japan time. */
const nightly: Spec = { calendars: [{ hour: 3, minute: 0 }], timezone: 'Asia/Tokyo' };

/** What happens without anybody asking. Every worker says so when it starts; the first one makes the schedules. */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  await ensureSchedule(client, taskQueue, DEALER_LINKS_DAILY, 'dealer-links-check', nightly);
  await ensureSchedule(client, taskQueue, ATTENTION, 'attention-check', { intervals: [{ every: '5 minutes' }] });
}

/** @param workflowType what it starts; also the workflow's id */
export async function ensureSchedule(
  { schedule }: Client,
  taskQueue: string,
  scheduleId: string,
  workflowType: string,
  spec: Spec,
): Promise<void> {
  const plan = {
    spec,
    action: { type: 'startWorkflow' as const, workflowType, workflowId: workflowType, taskQueue, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP },
  };
  try {
    await schedule.create({ scheduleId, ...plan });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    // A newer version of the service may plan it otherwise.
    await schedule.getHandle(scheduleId).update(({ state }) => ({ ...plan, state }));
  }
}
