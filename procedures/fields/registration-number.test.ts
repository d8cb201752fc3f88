import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { platePlaceNames } from './plate-place-names.ts';
import { classNumber, kana, placeName, registrationNumber, registrationNumberText, serial } from './registration-number.ts';

const complaints = (schema: z.ZodType, typed: unknown) => schema.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('a registration number', () => {
  it('its four fields are written as on the certificate', () => {
    const read = z.object(registrationNumber).parse({ placeName: '名古屋', classNumber: '３ac', kana: 'カ', serial: '12-34' });
    expect(registrationNumberText(read)).toBe('名古屋 3AC か 1234');
  });

  it.each(['札幌', '豊田', '尾張小牧', '伊勢志摩', '富士山', '江戸川', '南信州', 'なにわ', '奄美'])('%s is a place name', (name) => {
    expect(placeName.parse(name)).toBe(name);
  });

  it('every place name stands in the list once: 133, and the five of 2025', () => {
    expect(new Set(platePlaceNames).size).toBe(platePlaceNames.length);
    expect(platePlaceNames).toHaveLength(138);
  });

  it.each(['渋谷', '彦根', '', undefined])('%j is no place name', (name) => {
    expect(complaints(placeName, name)).toEqual(['choose-one']);
  });

  it.each([
    ['3', '3'],
    ['33', '33'],
    ['330', '330'],
    ['３３０', '330'],
    ['3ac', '3AC'],
    ['30Y', '30Y'],
    ['8 00', '800'],
  ])('class number %j is read as %j', (typed, read) => {
    expect(classNumber.parse(typed)).toBe(read);
  });

  it.each(['A30', '3A', '3300', '3B0', '3O0', '33I', 'か'])('class number %j is refused', (typed) => {
    expect(complaints(classNumber, typed)).toEqual(['class-number']);
  });

  it.each([
    ['さ', 'さ'],
    ['わ', 'わ'],
    ['れ', 'れ'],
    ['を', 'を'],
    ['よ', 'よ'],
    ['サ', 'さ'],
    ['ｻ', 'さ'],
    ['y', 'Y'],
  ])('kana %j is read as %j', (typed, read) => {
    expect(kana.parse(typed)).toBe(read);
  });

  it.each(['お', 'し', 'へ', 'ん', 'オ', 'が', 'ゃ', 'ささ', '佐', 'A', '1'])('kana %j is refused', (typed) => {
    expect(complaints(kana, typed)).toEqual(['plate-kana']);
  });

  it.each([
    ['1234', '1234'],
    ['12-34', '1234'],
    ['１２－３４', '1234'],
    ['・・・1', '1'],
    ['・・12', '12'],
    ['・1-23', '123'],
    ['･･･８', '8'],
    ['00-01', '1'],
    ['9999', '9999'],
  ])('serial %j is read as %j', (typed, read) => {
    expect(serial.parse(typed)).toBe(read);
  });

  it.each(['0', '0000', '12345', '1・2', '12.3', 'か', '1e3'])('serial %j is refused', (typed) => {
    expect(complaints(serial, typed)).toEqual(['plate-serial']);
  });

  it.each([classNumber, kana, serial])('an empty field is asked for', (schema) => {
    expect(complaints(schema, ' ')).toContain('required');
  });
});
