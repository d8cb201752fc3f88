/**
 * One short statement or two, as a local activity: one history event instead of six. Retried for ever. After the first seconds of an
 * outage a timer waits between tries: a local activity that is kept waiting costs three events every 1.6 seconds (6,750 an hour, where
 * a history ends at 51,200), a timer six every 10 seconds.
 */
export const shortDatabaseWork = {
  startToCloseTimeout: '5s',
  retry: { initialInterval: '50ms', maximumInterval: '10s' },
  localRetryThreshold: '2s',
} as const;
