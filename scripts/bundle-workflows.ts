import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundleWorkflows } from '../workflows/bundle.ts';

const [target = 'dist/workflow-bundle.js'] = process.argv.slice(2);
await mkdir(dirname(target), { recursive: true });
await writeFile(target, await bundleWorkflows());
