import { describe, expect, test } from 'vitest';
import { readLicence } from './licence-reading.ts';

const rows = (...texts: string[]) => texts.map((text) => ({ text, confidence: 0.9 }));

const licence = [
  '氏名 山田 花子 昭和60年01月15日生',
  '住所 東京都千代田区霞が関2丁目1番9号',
  '交付 令和05年02月10日 12345',
  '2028年(令和10年)02月15日まで有効',
  '免許の 眼鏡等',
  '条件等',
  '番号 第 300912345610 号',
  '運転免許証',
  '東京都公安委員会',
];

const reading = (...texts: string[]) => {
  const result = readLicence(rows(...texts));
  return result.kind === 'read' ? result.reading : result.kind;
};

describe('the fields of a licence', () => {
  test('all are found in cleanly read rows', () => {
    expect(reading(...licence)).toEqual({
      familyName: '山田',
      givenName: '花子',
      birthDate: '1985-01-15',
      address: '東京都千代田区霞が関2丁目1番9号',
      licenceNumber: '300912345610',
      expiresOn: '2028-02-15',
      confidence: expect.closeTo(0.9),
    });
  });

  test('spaces between all characters change nothing but the name, which is then not guessed', () => {
    const spaced = reading(...licence.map((row) => [...row.replaceAll(' ', '')].join(' ')));
    expect(spaced).toMatchObject({ birthDate: '1985-01-15', licenceNumber: '300912345610', expiresOn: '2028-02-15' });
    expect(spaced).not.toHaveProperty('familyName');
  });

  test('a number whose check digit fails is absent', () => {
    expect(reading(...licence.map((row) => row.replace('300912345610', '300912345620')))).not.toHaveProperty('licenceNumber');
  });

  test('letters in the number are read as digits', () => {
    expect(reading(...licence.map((row) => row.replace('300912345610', '3OO9l2345610')))).toMatchObject({ licenceNumber: '300912345610' });
  });

  test('the issue date is never taken for the birth date or the expiry', () => {
    const onlyIssued = reading(...licence.filter((row) => !row.includes('生') && !row.includes('有効')));
    expect(onlyIssued).not.toHaveProperty('birthDate');
    expect(onlyIssued).not.toHaveProperty('expiresOn');
  });

  test('an old licence that names only the era of its expiry is understood', () => {
    expect(reading(...licence.map((row) => row.replace('2028年(令和10年)02月15日まで有効', '平成33年02月15日まで有効')))).toMatchObject({
      expiresOn: '2021-02-15',
    });
  });

  test('a name whose label was misread is found beside the birth date', () => {
    expect(reading(...licence.map((row) => row.replace('氏名 ', '')))).toMatchObject({ familyName: '山田', givenName: '花子' });
  });

  test('what is left of a misread label is not taken for a family name', () => {
    expect(reading(...licence.map((row) => row.replace('氏名', '占る')))).toMatchObject({ familyName: '山田', givenName: '花子' });
  });
});

describe('what is not a licence', () => {
  test('a receipt with an address and a date is not one', () => {
    expect(reading('領収書', '喫茶みほん駅前店', '東京都千代田区丸の内1丁目1番1号', '2025年06月01日', '合計 2,233円')).toBe(
      'not-a-licence',
    );
  });

  test('an individual number card has the same labels and is not one', () => {
    const card = [
      '氏名 山田 花子',
      '住所 東京都千代田区霞が関2丁目',
      '昭和60年01月15日生 性別 女',
      '2028年02月15日まで有効',
      '個人番号カード',
      '免許の',
    ];
    expect(reading(...card)).toBe('not-a-licence');
  });

  test('a certificate of driving history looks the same and is not one', () => {
    expect(reading(...licence.map((row) => row.replace('運転免許証', '運転経歴証明書')))).toBe('not-a-licence');
  });

  test('a few characters are too little to tell', () => {
    expect(reading('王 し', 'をゃ 奏')).toBe('unreadable');
  });

  test('characters the engine is unsure of do not count as text', () => {
    expect(readLicence(licence.map((text) => ({ text, confidence: 0.2 })))).toEqual({ kind: 'unreadable' });
  });

  test('a licence of which no field can be read is unreadable', () => {
    expect(reading('氏名', '住所', '交付', '免許の条件等', '運転免許証', '東京都公安委員会')).toBe('unreadable');
  });
});
