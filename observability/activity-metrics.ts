import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What activities do, local ones too. */
export function activityMetrics(registry: Registry): ActivityInterceptorsFactory {
  const registers = [registry];
  const labelNames = ['activity'] as const;
  const attempts = new Counter({ name: 'tetsuzuki_activity_attempts_total', help: 'Attempts begun.', labelNames, registers });
  const retries = new Counter({
    name: 'tetsuzuki_activity_retries_total',
    help: 'Attempts begun after a failed one.',
    labelNames,
    registers,
  });
  const failures = new Counter({ name: 'tetsuzuki_activity_failures_total', help: 'Attempts that failed.', labelNames, registers });
  const running = new Gauge({ name: 'tetsuzuki_activities_running', help: 'Attempts at work now.', labelNames, registers });
  const durations = new Histogram({
    name: 'tetsuzuki_activity_duration_seconds',
    help: 'Time an attempt took, however it ended.',
    labelNames,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 90],
    registers,
  });

  return ({ info: { activityType: activity, attempt } }) => ({
    inbound: {
      async execute(input, next) {
        const finished = durations.startTimer({ activity });
        attempts.inc({ activity });
        if (attempt > 1) retries.inc({ activity });
        running.inc({ activity });
        try {
          return await next(input);
        } catch (error) {
          failures.inc({ activity });
          throw error;
        } finally {
          running.dec({ activity });
          finished();
        }
      },
    },
  });
}
