import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Corporation } from './port.ts';

// Tag values stay strings: process "01", prefecture code "01" and postal code "0600001" would lose their zeros as numbers.
const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  isArray: (tag) => tag === 'corporation',
});

const item = z.object({
  corporateNumber: z.string().regex(/^[0-9]{13}$/),
  process: z.string().regex(/^[0-9]{2}$/),
  name: z.string(),
  prefectureName: z.string(),
  cityName: z.string(),
  streetNumber: z.string(),
  postCode: z.string().regex(/^([0-9]{7})?$/),
  addressOutside: z.string(),
  closeDate: z.string().regex(/^([0-9]{4}-[0-9]{2}-[0-9]{2})?$/),
  furigana: z.string(),
});

const answer = z.object({
  corporations: z.object({
    count: z.string().regex(/^[0-9]+$/),
    corporation: z.array(item).default([]),
  }),
});

/** 処理区分 99: the number was given by mistake and its publication withdrawn; every other column is empty. */
const withdrawn = '99';

/** `undefined`: no such entry. Source: 法人番号システム Web-API 機能 version 4, XML (Unicode), 30 columns. */
export type Answer = { readable: true; corporation: Corporation | undefined } | { readable: false; problem: string };

export function readAnswer(xml: string, number: string): Answer {
  const parsed = parse(xml);
  if (parsed === undefined) return { readable: false, problem: 'not well-formed XML' };
  const checked = answer.safeParse(parsed);
  if (!checked.success) return { readable: false, problem: `unexpected XML at ${checked.error.issues[0]?.path.join('/') || 'the root'}` };
  const { count, corporation: items } = checked.data.corporations;
  if (Number(count) === 0) return { readable: true, corporation: undefined };
  const found = items.find((candidate) => candidate.corporateNumber === number);
  if (!found) return { readable: false, problem: 'an answer about another number' };
  return { readable: true, corporation: found.process === withdrawn ? undefined : toCorporation(found) };
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml, true);
  } catch {
    // The parser says "broken" only by throwing, and its message quotes the document.
    return undefined;
  }
}

// hihyoji=1 (left out of the name search) is ignored on purpose: who knows the number may still look it up.
function toCorporation(found: z.infer<typeof item>): Corporation {
  return {
    number: found.corporateNumber,
    name: found.name,
    ...(found.furigana && { kana: found.furigana }),
    ...(found.postCode && { postalCode: found.postCode }),
    prefecture: found.prefectureName,
    city: found.cityName,
    block: found.streetNumber || found.addressOutside,
    ...(found.closeDate && { closed: true }),
  };
}
