import { proxySinks, type Sinks, type WorkflowInterceptors, workflowInfo } from '@temporalio/workflow';
import type { Request } from './recorded-way.ts';

/** Where a replay tells which activities the workflow asks for: a history does not hold the arguments of local ones. */
export interface RequestSinks extends Sinks {
  requests: { note(way: string, request: Request): void };
}

const { requests } = proxySinks<RequestSinks>();

function note(activity: string, [argument]: readonly unknown[]): void {
  requests.note(workflowInfo().workflowId, { activity, argument });
}

/** @public The SDK finds it by this name. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleActivity(input, next) {
        note(input.activityType, input.args);
        return next(input);
      },
      scheduleLocalActivity(input, next) {
        note(input.activityType, input.args);
        return next(input);
      },
    },
  ],
});
