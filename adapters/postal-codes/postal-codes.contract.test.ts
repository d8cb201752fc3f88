import { describe, expect, it } from 'vitest';
import { embeddedPostalCodes } from './embedded.ts';

describe.each([{ name: 'embedded', codes: embeddedPostalCodes() }])('postal codes, $name', ({ codes }) => {
  it.each([
    ['1000001', '東京都', '千代田区', '千代田'],
    ['4500002', '愛知県', '名古屋市中村区', '名駅'],
    ['4710826', '愛知県', '豊田市', 'トヨタ町'],
    ['0600001', '北海道', '札幌市中央区', '北一条西'],
    ['4328065', '静岡県', '浜松市中央区', '高塚町'],
  ])('%s is %s %s %s', async (code, prefecture, city, town) => {
    expect(await codes.find(code)).toEqual({ kind: 'found', addresses: [{ prefecture, city, town }] });
  });

  it('a code that stands for a whole village has no town', async () => {
    expect(await codes.find('1000301')).toEqual({ kind: 'found', addresses: [{ prefecture: '東京都', city: '利島村', town: '' }] });
  });

  it('the town whose name is 一円 keeps it', async () => {
    expect(await codes.find('5220317')).toMatchObject({ addresses: [{ city: '犬上郡多賀町', town: '一円' }] });
  });

  it('a rule for mail sorters is no town', async () => {
    expect(await codes.find('4090211')).toMatchObject({ kind: 'found', addresses: [{ town: '' }] });
  });

  it('a range of lots is cut down to the name that they share', async () => {
    expect(await codes.find('0287901')).toMatchObject({ addresses: [{ prefecture: '岩手県', town: '種市' }] });
  });

  it.each([
    ['4980000', ['愛知県弥富市', '三重県桑名郡木曽岬町']],
    ['6180000', ['京都府乙訓郡大山崎町', '大阪府三島郡島本町']],
    ['8710000', ['福岡県築上郡吉富町', '大分県中津市']],
  ])('%s names the municipalities of both prefectures that it serves: %j', async (code, municipalities) => {
    const result = await codes.find(code);
    const named = result.kind === 'found' ? result.addresses.map(({ prefecture, city }) => prefecture + city) : [];
    expect(named.sort()).toEqual(municipalities.sort());
  });

  it('a code that serves several towns of one municipality names them all, each once', async () => {
    const result = await codes.find('0295502');
    const towns = result.kind === 'found' ? result.addresses.map(({ town }) => town) : [];
    expect(towns.sort()).toEqual(['下前', '寅沢', '樺沢'].sort());
  });

  it.each([
    ['4718571', "the code of トヨタ自動車's head office"],
    ['1638001', "the code of 東京都's government"],
    ['9999999', 'a code that nobody has'],
    ['450-0002', 'a code with a hyphen'],
    ['45000', 'half a code'],
    ['', 'nothing'],
  ])('%j, %s, is unknown', async (code) => {
    expect(await codes.find(code)).toEqual({ kind: 'unknown' });
  });
});
