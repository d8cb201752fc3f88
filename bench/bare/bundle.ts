import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { z } from 'zod';
import { failureConverterPath } from '../../codec/data-converter.ts';

const [target] = z.tuple([z.string().min(1)]).parse(process.argv.slice(2));
const workflowsPath = fileURLToPath(new URL('./workflow.ts', import.meta.url));
const { code } = await bundleWorkflowCode({ workflowsPath, failureConverterPath });
await writeFile(target, code);
