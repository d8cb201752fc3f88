// CommonJS because Temporal loads it with require, in the worker's process and inside the workflow bundle.
const { DefaultFailureConverter } = require('@temporalio/common');

// Messages and stacks of failures become payloads, and so are sealed: they could quote what somebody typed.
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
