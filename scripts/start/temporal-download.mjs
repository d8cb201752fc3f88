// The SDK can download its servers, but only to start them at once. So: start one, stop it, and keep the file.
// Arguments: `temporal` or `temporal-test-server`, and the folder for the file.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [program, downloadDir = '.'] = process.argv.slice(2);
/** @type {{ type: 'cached-download', downloadDir: string }} */
const executable = { type: 'cached-download', downloadDir };
const environment =
  program === 'temporal'
    ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
    : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
await environment.teardown();
