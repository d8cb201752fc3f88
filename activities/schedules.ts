import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';

export const DEALER_LINKS_DAILY = 'dealer-links-daily';

/** What happens every day without anybody asking. Every worker says so when it starts; the first one makes the schedule. */
export async function ensureSchedules({ schedule }: Client, taskQueue: string, scheduleId = DEALER_LINKS_DAILY): Promise<void> {
  const plan = {
    // 3 in the morning, Japan time.
    spec: { calendars: [{ hour: 3, minute: 0 }], timezone: 'Asia/Tokyo' },
    action: { type: 'startWorkflow' as const, workflowType: 'dealer-links-check', workflowId: 'dealer-links-check', taskQueue, args: [] },
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
