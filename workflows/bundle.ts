import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { failureConverterPath } from '../codec/data-converter.ts';

/** All workflows in one file, made once at build time: a worker that bundles at its start is seconds late. */
export async function bundleWorkflows(index = new URL('./index.ts', import.meta.url)): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(index),
    failureConverterPath,
    workflowInterceptorModules: [fileURLToPath(new URL('./interceptors/carried-headers.ts', import.meta.url))],
    logger: quiet,
  });
  return code;
}

const ignore = () => undefined;
const quiet = { log: ignore, trace: ignore, debug: ignore, info: ignore, warn: console.warn, error: console.error };
