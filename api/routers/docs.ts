import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import { problemStatus } from '../contract/problem.ts';
import { openApiDocument } from '../openapi.ts';
import { problemText } from '../problem.ts';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tetsuzuki API</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;

const script = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });";

/** The API's document, a page to read and try it, and what each problem code means. */
export function docsRouter(): Router {
  const router = Router();
  const document = openApiDocument();

  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.use('/docs/assets', express.static(swagger, { index: false, maxAge: '1d' }));
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(script);
  });
  router.get('/docs/problems', (_request, response) => {
    const rows = Object.entries(problemStatus).map(([code, status]) => {
      const text = problemText(code as keyof typeof problemStatus, 'en');
      return `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${text}</td></tr>`;
    });
    response
      .type('html')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problems</title></head><body><h1>Problems</h1><table>${rows.join('')}</table></body></html>`,
      );
  });
  router.get('/docs', (_request, response) => {
    // Swagger UI writes inline styles; nothing else of the service may.
    response
      .set('Content-Security-Policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:")
      .type('html')
      .send(page);
  });
  return router;
}
