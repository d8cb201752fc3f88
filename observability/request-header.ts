import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import { handling } from './handling.ts';

/** Workflows pass it on to their activities: see `workflows/interceptors/`. */
const HEADER = 'request-id';

/** The request that a workflow's headers name. */
export function requestIdIn(headers: Headers): string | undefined {
  const payload = headers[HEADER];
  return payload && defaultPayloadConverter.fromPayload<string>(payload);
}

/** Notes what a request asks of which workflow, and sends its id along, so that the worker's log names it too. */
export function requestHeader(): WorkflowClientInterceptor {
  return {
    startUpdate(input, next) {
      note(input.workflowExecution.workflowId, input.options.updateId);
      return next({ ...input, headers: withRequestId(input.headers) });
    },
    startUpdateWithStart(input, next) {
      note(input.workflowStartOptions.workflowId, input.updateOptions.updateId);
      const [workflowStartHeaders, updateHeaders] = [withRequestId(input.workflowStartHeaders), withRequestId(input.updateHeaders)];
      return next({ ...input, workflowStartHeaders, updateHeaders });
    },
    startWithDetails(input, next) {
      note(input.options.workflowId, undefined);
      return next({ ...input, headers: withRequestId(input.headers) });
    },
  };
}

function note(workflowId: string, updateId: string | undefined): void {
  const handled = handling();
  if (!handled) return;
  handled.workflowId = workflowId;
  if (updateId) handled.updateId = updateId;
}

function withRequestId(headers: Headers): Headers {
  const handled = handling();
  return handled ? { ...headers, [HEADER]: defaultPayloadConverter.toPayload(handled.requestId) } : headers;
}
