import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { nationalTaxAgency } from './national-tax-agency.ts';
import type { PublishedEntry } from './testing/answer-xml.ts';
import { type Behaviour, startTaxAgencyServer } from './testing/tax-agency-server.ts';

const base = { prefecture: '北海道', city: '札幌市中央区', block: '北１条西２丁目', postalCode: '0600001' };
const entries: PublishedEntry[] = [
  { ...base, number: '9000020011002', name: '札幌市' },
  { ...base, number: '1180301018771', name: '検索対象除外＆Ｃｏ＜試＞&<>', hidden: true },
  { ...base, number: '7000012050002', name: '', withdrawn: true },
  { number: '1130001011420', name: '外国会社', prefecture: '', city: '', block: '', abroad: 'アメリカ合衆国デラウェア州' },
];
const applicationId = 'Kexample0001';
const server = await startTaxAgencyServer(applicationId, entries);
const agency = nationalTaxAgency({ applicationId, baseUrl: server.baseUrl, timeout: 250 });

afterAll(() => server.close());
beforeEach(() => server.behave('well'));

describe('Web-API of the National Tax Agency', () => {
  it('a postal code keeps its leading zero', async () => {
    expect(await agency.find('9000020011002')).toMatchObject({ corporation: { postalCode: '0600001' } });
  });

  it('a corporation left out of the name search is found by its number, with its name unescaped', async () => {
    expect(await agency.find('1180301018771')).toMatchObject({ kind: 'found', corporation: { name: '検索対象除外＆Ｃｏ＜試＞&<>' } });
  });

  it('a number whose publication was withdrawn is not published', async () => {
    expect(await agency.find('7000012050002')).toEqual({ kind: 'not-published' });
  });

  it('an address abroad stands in the block, without a postal code', async () => {
    expect(await agency.find('1130001011420')).toEqual({
      kind: 'found',
      corporation: { number: '1130001011420', name: '外国会社', prefecture: '', city: '', block: 'アメリカ合衆国デラウェア州' },
    });
  });

  it('a number whose check digit fails is never asked for', async () => {
    await agency.find('2180301018771');
    expect(server.asked).not.toContain('2180301018771');
  });

  it.each<[Behaviour, string]>([
    ['silent', 'no answer within 250 ms'],
    ['failing', 'HTTP 500'],
    ['throttling', 'HTTP 403: too many requests, or refused for this application ID: check the applicationId setting'],
    ['broken', 'answered with not well-formed XML'],
    ['html', 'answered with not well-formed XML'],
    ['other-xml', 'answered with unexpected XML at corporations'],
  ])('a server that is %s makes the look-up unavailable: %s', async (behaviour, reason) => {
    server.behave(behaviour);
    expect(await agency.find('1180301018771')).toEqual({ kind: 'unavailable', reason: `National Tax Agency: ${reason}` });
  });

  it('an unknown application ID is unavailable with a reason naming the setting but not the ID', async () => {
    const result = await nationalTaxAgency({ applicationId: 'Kwrong9999', baseUrl: server.baseUrl }).find('1180301018771');
    expect(result).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('applicationId setting') });
    expect(JSON.stringify(result)).not.toContain('Kwrong9999');
  });

  it('a server that is down is unavailable', async () => {
    const gone = await startTaxAgencyServer(applicationId, []);
    await gone.close();
    const result = await nationalTaxAgency({ applicationId, baseUrl: gone.baseUrl }).find('1180301018771');
    expect(result).toEqual({ kind: 'unavailable', reason: 'National Tax Agency: not reachable (ECONNREFUSED)' });
  });

  it('a look-up given up while the server is silent rejects with the reason of its signal', async () => {
    server.behave('silent');
    const giveUp = new AbortController();
    const arrived = server.nextRequest();
    const result = nationalTaxAgency({ applicationId, baseUrl: server.baseUrl }).find('1180301018771', giveUp.signal);
    await arrived;
    const reason = new Error('nobody waits any more');
    giveUp.abort(reason);
    await expect(result).rejects.toBe(reason);
  });
});
