import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../api/openapi.ts';

/** Writes the types of the web pages' client from the OpenAPI document; with `--check` it only says whether they are current. */
const target = fileURLToPath(new URL('../web/api/schema.gen.ts', import.meta.url));
const document = JSON.parse(JSON.stringify(openApiDocument())) as OpenAPI3;
// The pages draw steps by their kind and answer them by name: a new step changes nothing for them.
for (const path of Object.keys(document.paths ?? {})) if (path.includes('/steps/')) delete document.paths?.[path];
const current = astToString(await openapiTypescript(document));

if (process.argv.includes('--check')) {
  const written = await readFile(target, 'utf8');
  if (written !== current) {
    console.error('web/api/schema.gen.ts is not what the API says. Run: npm run generate');
    process.exit(1);
  }
} else {
  await writeFile(target, current);
}
