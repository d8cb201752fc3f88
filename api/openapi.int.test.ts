import { Validator } from '@seriousme/openapi-schema-validator';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedAccounts } from '../adapters/accounts/embedded.ts';
import { embeddedOldSite } from '../adapters/old-site/embedded.ts';
import { simulatedPayments } from '../adapters/payments/simulator.ts';
import { embeddedPostalCodes } from '../adapters/postal-codes/embedded.ts';
import { embeddedIssuer } from '../adapters/staff-issuer/embedded.ts';
import { keyRing } from '../codec/key-ring.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.ts';
import { procedures } from '../procedures/registry.ts';
import { createApp } from './app.ts';
import { apiRoutes, openRoutes } from './authorisation.ts';
import { cachedDocuments } from './documents.ts';
import { type Feed, openFeed } from './feed/feed.ts';
import { openLimits } from './limits.ts';
import { relyingParty } from './oidc/relying-party.ts';
import { openApiDocument } from './openapi.ts';
import { procedureClient } from './procedures/procedure-client.ts';
import { routesOf } from './testing/routes.ts';

type Paths = Readonly<Record<string, Readonly<Record<string, { operationId: string; responses: Record<string, unknown> }>>>>;

const document = openApiDocument();
// Made by our own code; the validator below says whether it is what it should be.
const paths = document.paths as Paths;
const [{ url: prefix = '' } = {}] = document.servers as { url?: string }[];
const documented = Object.entries(paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method} ${prefix === '/' ? '' : prefix}${path}`),
);

/** Pages, and what machines ask that watch a server: no part of the API. */
const undocumented = /^(get \/(openapi\.json|docs.*|healthz|readyz|metrics|\^.*)|\w+ \/(pay|oidc)\/.*)$/;

describe('the OpenAPI document', () => {
  let testing: TestDatabase | undefined;
  let feed: Feed | undefined;
  let routed: string[] = [];
  let mounted: string[] = [];

  beforeAll(async () => {
    testing = await createTestDatabase();
    const { database } = testing;
    const log = pino({ level: 'silent' });
    feed = await openFeed(database, log);
    const client = new Client({ connection: Connection.lazy({ address: process.env.TEST_TEMPORAL_ADDRESS ?? '' }) });
    const at = { publicUrl: 'http://127.0.0.1', secret: 'only for this test', ownAddress: 'http://127.0.0.1', otherClients: [], log };
    const staffIssuer = embeddedIssuer(database, at);
    const app = createApp({
      database,
      keyRing: keyRing(new Map([['test', Buffer.alloc(32)]]), 'test'),
      procedures: procedureClient(client, 'nobody'),
      feed,
      documents: cachedDocuments(database),
      accounts: embeddedAccounts(database),
      oldSite: embeddedOldSite(database),
      payments: simulatedPayments(database, { publicUrl: 'http://127.0.0.1', webhookSecret: 'only for this test' }),
      postalCodes: embeddedPostalCodes(),
      staffIssuer,
      relyingParty: relyingParty(staffIssuer),
      limits: openLimits(database, { secret: 'only for this test' }),
      paymentSimulator: { webhookSecret: 'only for this test' },
      secret: 'only for this test',
      publicUrl: 'http://127.0.0.1',
      showInbox: true,
      keepsCertificates: true,
      trustedProxies: 0,
      log,
    });
    mounted = [...new Set(routesOf(app.router))];
    routed = mounted.filter((route) => !undocumented.test(route));
  });
  afterAll(async () => {
    await feed?.close();
    await testing?.drop();
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('names every route, and every path in it is routed', () => {
    const answered = documented.map((path) => path.replace(/\/steps\/[^/]+$/, '/steps/{step}'));
    expect([...new Set(answered)].sort()).toEqual(routed.sort());
  });

  it('and the table of who may call what name the same routes: nothing is mounted that nobody has decided about', () => {
    const named = [...Object.keys(apiRoutes), ...openRoutes].map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`;
    });
    expect(mounted.toSorted()).toEqual(named.toSorted());
  });

  it('has a path for every step of every procedure', () => {
    const steps = Object.values(procedures).flatMap((procedure) => Object.keys(procedure.steps));
    const named = documented.flatMap((path) => /\/steps\/([^/]+)$/.exec(path)?.[1] ?? []);
    expect(named.sort()).toEqual([...new Set(steps)].sort());
  });

  it('gives every operation a name of its own, and names each status that it answers with and no other', () => {
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operationId, responses } of operations) {
      const statuses = Object.keys(responses);
      expect(statuses, operationId).toEqual(expect.arrayContaining(['400', '429', '500', '503']));
      expect(statuses, operationId).not.toContain('default');
      expect(
        statuses.some((status) => /^(2|30)/.test(status)),
        operationId,
      ).toBe(true);
    }
  });
});
