import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompanyIssuer, openCompanyIssuer } from '../adapters/staff-issuer/testing/company-issuer.ts';
import { demoDealers } from '../db/seeds/people.ts';
import { freePort } from '../scripts/start/ports.mjs';
import { ApiClient, problemOf } from '../testing/api-client.ts';
import { startService, type TestService } from '../testing/service.ts';

describe('staff who sign in at the company’s issuer', () => {
  let service: TestService;
  let company: CompanyIssuer;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    company = await openCompanyIssuer(`${url}/v1/staff/session/callback`);
    service = await startService({
      PORT: String(port),
      PUBLIC_URL: url,
      OIDC_ISSUER: company.url,
      OIDC_CLIENT_ID: company.client.id,
      OIDC_CLIENT_SECRET: company.client.secret,
      OIDC_NUMBER_CLAIM: 'employee',
      OIDC_ROLES_CLAIM: 'groups',
      OIDC_DEALER_CLAIM: 'shop',
      OIDC_STAFF_ROLE: 'sales',
      OIDC_SUPPORT_ROLE: 'helpdesk',
    });
  });
  afterAll(async () => {
    await service?.stop();
    await company?.stop();
  });

  /** Goes wherever it is sent, between the two, and says where it ends. */
  async function signedIn(next: CompanyIssuer['next']) {
    company.next = next;
    const [terminal, issuer] = [new ApiClient(url), new ApiClient(company.url)];
    let to = `${url}/v1/staff/session/start?return=/support`;
    for (let hop = 0; hop < 10; hop += 1) {
      const at = new URL(to, url);
      const answer = await (at.origin === company.url ? issuer : terminal).fetch(at.pathname + at.search);
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`It ended at ${at.pathname} with ${answer.status}`);
      to = new URL(location, at).href;
      if (to.startsWith(`${url}/support`) || to.startsWith(`${url}/dealer`)) break;
    }
    return { terminal, to: to.slice(url.length) };
  }

  it('are what it says of them, in rows of ours', async () => {
    const agent = await signedIn({ employee: 'e-77', name: '本社 花', groups: ['helpdesk', 'everybody'] });
    expect(agent.to).toBe('/support');
    expect((await agent.terminal.get('/v1/staff/session')).body).toMatchObject({ name: '本社 花' });
    expect((await agent.terminal.get('/v1/support/cases')).status).toBe(200);
    const moved = await signedIn({ employee: 'e-77', name: '本社 花', groups: ['sales'], shop: demoDealers[1].id });
    expect((await moved.terminal.get('/v1/staff/session')).body).toMatchObject({ dealer: { id: demoDealers[1].id } });
    // The browser of before is the same person's, so it is theirs at the new place too, and support's no longer.
    problemOf(await agent.terminal.get('/v1/support/cases'), 'not-yours');
  });

  it('without a role here, or of a dealer that is not here, are told so and get nothing', async () => {
    for (const claims of [
      { groups: ['everybody'] },
      { groups: ['sales'] },
      { groups: ['sales'], shop: '00000000-0000-4000-8000-000000000000' },
    ]) {
      const { terminal, to } = await signedIn({ employee: 'e-78', ...claims });
      expect(to).toBe('/support?sign-in=not-staff');
      problemOf(await terminal.get('/v1/staff/session'), 'not-signed-in');
    }
  });

  it('are told when it cannot be reached', async () => {
    await company.stop();
    await service.killServer('SIGTERM');
    await service.startServer();
    const answer = await new ApiClient(url).fetch('/v1/staff/session/start?return=/support');
    expect(answer.headers.get('location')).toBe('/support?sign-in=away');
  });
});
