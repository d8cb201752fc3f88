import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { requestIdIn } from './request-header.ts';

/** The lines about an activity name the request that it follows. Workflow id, activity type and attempt the SDK adds itself. */
export const activityLog: ActivityInterceptorsFactory = () => {
  let requestId: string | undefined;
  return {
    inbound: {
      execute(input, next) {
        requestId = requestIdIn(input.headers);
        return next(input);
      },
    },
    outbound: {
      getLogAttributes: (attributes, next) => next(requestId ? { ...attributes, requestId } : attributes),
    },
  };
};
