import type { Profile } from './accounts.ts';
import type { CertificateUser } from './vehicles.ts';

/** The first thing in which an account differs from the user on a certificate; nothing when they are clearly the same. */
export function difference(profile: Profile, user: CertificateUser): 'type-differs' | 'name-differs' | 'address-differs' | undefined {
  if (profile.customerType !== user.customerType) return 'type-differs';
  if (plainName(nameOf(profile)) !== plainName(user.name)) return 'name-differs';
  // Certificates often leave the building out.
  const same = [addressOf(profile), addressOf({ ...profile, building: undefined })].map(plainAddress).includes(plainAddress(user.address));
  return same ? undefined : 'address-differs';
}

/** A person's name, or the company's. */
export function nameOf(profile: Profile): string {
  return profile.customerType === 'personal' ? `${profile.familyName} ${profile.givenName}` : profile.companyName;
}

export function addressOf({ prefecture, city, block, building }: Profile): string {
  return [`${prefecture}${city}${block}`, building].filter(Boolean).join(' ');
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

const DIGITS = '〇一二三四五六七八九';

/** One way to write a block of the many there are: 名駅四丁目7番地1号 and 名駅４－７－１ are 名駅4-7-1. */
export function plainAddress(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/(?<=\d)ー(?=\d)/g, '-')
    .replace(/([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=丁目)/g, (number) => String(numberOf(number)))
    .replace(/(?<=\d)(丁目|番地の|番地|番)(?=\d)/g, '-')
    .replace(/(?<=\d)(丁目|番地|番|号)(?!\d)/g, '');
}

function numberOf(kanji: string): number {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['', kanji];
  const ten = kanji.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? DIGITS.indexOf(ones) : 0);
}
