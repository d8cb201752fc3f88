import { expect, test } from 'vitest';
import { readAddress, repairAddress } from './printed-address.ts';

const rows = (...texts: string[]) => texts.map((text) => ({ text, confidence: 0.9 }));
const addressIn = (...texts: string[]) => readAddress(rows(...texts))?.fields.address;

test('the row with the label is the address, in half-width digits and without the label', () => {
  expect(addressIn('氏名 山田 花子', '住 所 東京 都千代田区霞が関２丁目１番９号', '交付 令和05年02月10日')).toBe(
    '東京都千代田区霞が関2丁目1番9号',
  );
});

test('an address on two rows with the label between them is put together', () => {
  expect(addressIn('氏名 山田 花子', '福岡県福岡市博多区博多駅前3丁目25番21号', '住所', 'メゾン博多1203', '交付 令和05年')).toBe(
    '福岡県福岡市博多区博多駅前3丁目25番21号メゾン博多1203',
  );
});

test('without its label a row that starts with a prefecture is the address', () => {
  expect(addressIn('京都府京都市上京区新町', '東京都公安委員会')).toBe('京都府京都市上京区新町');
});

test('the name of the issuing commission is not an address', () => {
  expect(addressIn('東京都公安委員会')).toBeUndefined();
});

test('what engines read for hyphens between numbers become hyphens, and long vowels stay', () => {
  expect(repairAddress('住所 港区六本木６一10ー1-3305')).toBe('港区六本木6-10-1-3305');
  expect(repairAddress('メゾンタワー1203')).toBe('メゾンタワー1203');
  expect(repairAddress('梅田コ一ポ・メゾンタワ一1203')).toBe('梅田コーポ・メゾンタワー1203');
  expect(repairAddress('|中央区二丁目一番一号メゾン一番館_')).toBe('中央区二丁目一番一号メゾン一番館');
});
