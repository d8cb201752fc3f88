import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dealerSystemToken, startService, type TestService } from '../testing/service.ts';
import { staffCookie } from '../testing/staff-session.ts';
import { type RunSchemathesis, runSchemathesis } from './contract/schemathesis.ts';
import { fuzzContract } from './contract.ts';

let service: TestService;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tetsuzuki-contract-'));
  service = await startService({ LIMIT_FACTOR: '1000' });
});
afterAll(async () => {
  await service?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** `npm test` finds it, or says why there is none. */
const run: RunSchemathesis = (args, log) => {
  const { SCHEMATHESIS: program, SCHEMATHESIS_MISSING: missing } = process.env;
  if (!program) throw new Error(missing || 'SCHEMATHESIS is not set: run the tests with `npm test`, which finds it');
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { cwd: folder, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }, (_failed, written) => {
      writeFile(log, written).then(() => resolve());
    });
    child.stdin?.end();
  });
};

describe('requests that the OpenAPI document allows and forbids', () => {
  it('are answered as it says, whoever sends them', async () => {
    const few =
      /^(openProcedure|getProcedure|backProcedure|claimLink|answer-(confirm-vehicle|sign-in|email|customer-type|staff-check)|listContracts|makeContractLink|listSupportCases|actForSupport|decodePayloads|reportVehicle|findPostalCode)$/;
    const fuzzed = await fuzzContract(service, { cases: 60, seed: 1, folder, run, depths: [2], only: few });
    expect(fuzzed.broken).toEqual([]);
    expect(fuzzed.cases).toBeGreaterThanOrEqual(60);
    expect(Object.keys(fuzzed.roles).sort()).toEqual(['customer', 'dealer-system', 'nobody', 'staff', 'support']);
  }, 90_000);

  it('that hold what no database keeps, half a character or NUL, are refused and no fault', async () => {
    const { number } = await service.newContract();
    const user = { customerType: 'personal', name: '見本 桜子', address: '愛知県名古屋市中区栄3-18-1' };
    const report = { chassisNumber: 'ZVW60-0000001', registrationNumber: '名古屋 330 さ 1234', user };
    const put = async (to: string, body: unknown) => {
      const headers = { Authorization: `Bearer ${dealerSystemToken}`, 'Content-Type': 'application/json' };
      const path = `/v1/dealer-system/contracts/${to}/registration`;
      return (await fetch(service.url + path, { method: 'PUT', headers, body: JSON.stringify(body) })).status;
    };
    expect(await put('%00', report)).toBe(404);
    for (const name of ['\0', 'a\0b', 'a\ud800b']) expect(await put(number, { ...report, user: { ...user, name } })).toBe(422);
    expect(await put(number, report)).toBe(200);
  });

  it('with an empty key are new ones, not everybody’s', async () => {
    const { id } = await service.newContract();
    const headers = { Cookie: (await staffCookie(service, '1001')).header, 'Idempotency-Key': '' };
    const made = async () => (await fetch(`${service.url}/v1/dealer/contracts/${id}/links`, { method: 'POST', headers })).json();
    const [first, second] = [await made(), await made()];
    expect(first).toMatchObject({ url: expect.stringMatching(/\/l\/[\w-]{43}$/) });
    expect(second).not.toMatchObject({ url: Reflect.get(Object(first), 'url') });
  });

  it('would show an answer that the document does not know', async () => {
    const openApi = await (await fetch(`${service.url}/openapi.json`)).text();
    const { paths, ...rest } = JSON.parse(openApi);
    const { get } = paths['/postal-codes/{code}'];
    get.responses = { 201: get.responses[200] };
    const document = { ...rest, paths: { '/postal-codes/{code}': { get } } };
    const wanted = { folder, url: service.url, document, headers: {}, seed: 1, examples: 5, boundaries: false };
    const { failures, log } = await runSchemathesis(run, wanted);
    expect(failures.map(({ title }) => title)).toContain('Undocumented status code');
    expect(await readFile(log, 'utf8')).toContain('GET /postal-codes/{code}');
  }, 60_000);
});
