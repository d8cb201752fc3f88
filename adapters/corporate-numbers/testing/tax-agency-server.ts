import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { answerXml, type PublishedEntry } from './answer-xml.ts';

/** `silent` accepts the request and never answers; `broken` breaks off in the middle of the XML. */
export type Behaviour = 'well' | 'silent' | 'failing' | 'broken' | 'html' | 'other-xml' | 'throttling';

/** A server on the loopback that speaks version 4 of the agency's Web-API, `num` with `type=12` only. */
export async function startTaxAgencyServer(applicationId: string, entries: readonly PublishedEntry[]) {
  let behaviour: Behaviour = 'well';
  const asked: string[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(url.searchParams.get('number') ?? '');
    switch (behaviour) {
      case 'silent':
        return;
      case 'failing':
        return html(response, 500, 'Internal Server Error');
      case 'throttling':
        return html(response, 403, 'Forbidden');
      case 'html':
        return html(response, 200, 'ただいまメンテナンス中です');
      case 'broken':
        return xml(response, answerXml(entries).slice(0, 300));
      case 'other-xml':
        return xml(response, '<?xml version="1.0" encoding="UTF-8"?><houses><count>0</count></houses>');
      case 'well':
        return answer(url, response);
    }
  });

  function answer(url: URL, response: ServerResponse) {
    const asks = Object.fromEntries(url.searchParams);
    if (url.pathname !== '/4/num' || asks.id !== applicationId) html(response, 404, 'Not Found');
    else if (asks.type !== '12' || asks.history !== '0') html(response, 400, 'Bad Request');
    else xml(response, answerXml(entries.filter((entry) => entry.number === asks.number)));
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    /** Corporate numbers asked for, in order. */
    asked,
    behave(next: Behaviour) {
      behaviour = next;
    },
    /** Resolves when the next request has arrived. */
    nextRequest: () => once(server, 'request'),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function xml(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/xml; charset=UTF-8', 'cache-control': 'no-store' }).end(body);
}

function html(response: ServerResponse, status: number, title: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=UTF-8' })
    .end(`<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body><p>${title}<br></body></html>`);
}
