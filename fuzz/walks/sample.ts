import type { Random } from '../../testing/random.ts';
import { rubbish, trickyKeys } from './rubbish.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Something that a JSON Schema may describe: made of its types and literals, with values that people type where it says "string". */
export function sample(schema: unknown, chance: Random, name = ''): unknown {
  if (!isRecord(schema)) return rubbish(chance);
  if ('const' in schema) return schema.const;
  if (isList(schema.enum)) return chance.pick(schema.enum);
  for (const choice of [schema.anyOf, schema.oneOf]) if (isList(choice)) return sample(chance.pick(choice), chance, name);
  if (isList(schema.allOf)) return Object.assign({}, ...schema.allOf.map((part) => sample(part, chance, name)));
  if (schema.type === 'object' || isRecord(schema.properties)) return object(schema, chance);
  if (schema.type === 'array') return Array.from({ length: chance.int(4) }, () => sample(schema.items, chance, name));
  if (schema.type === 'boolean') return chance.chance(0.5);
  if (schema.type === 'integer' || schema.type === 'number') return chance.int(10);
  return chance.pick(typed[name] ?? anything);
}

function object({ properties, required, additionalProperties }: Schema, chance: Random): Record<string, unknown> {
  const always: readonly unknown[] = isList(required) ? required : [];
  const entries = Object.entries(isRecord(properties) ? properties : {})
    .filter(([name]) => always.includes(name) || chance.chance(0.7))
    .map(([name, property]) => [name, sample(property, chance, name)] as const);
  const more = isRecord(additionalProperties) && chance.chance(0.5) ? [['extra', sample(additionalProperties, chance)] as const] : [];
  return Object.fromEntries([...entries, ...more]);
}

/** One thing in it is wrong: a value, a missing field, one too many, or all of it. */
export function spoilt(answer: unknown, chance: Random): unknown {
  if (!isRecord(answer) || chance.chance(0.15)) return rubbish(chance);
  const names = Object.keys(answer);
  const [name] = chance.shuffled(names);
  const kind = chance.int(4);
  if (kind === 0 || name === undefined) return { ...answer, [chance.pick(trickyKeys)]: rubbish(chance) };
  if (kind === 1) return Object.fromEntries(Object.entries(answer).filter(([one]) => one !== name));
  if (kind === 2 && isRecord(answer[name])) return { ...answer, [name]: spoilt(answer[name], chance) };
  return { ...answer, [name]: rubbish(chance) };
}

const anything: readonly [string, ...string[]] = ['見本', 'ミホン', '1', 'a@example.jp', '2000-01-01', 'x'];

/** What people type into fields of these names, right and nearly right. */
const typed: Readonly<Record<string, readonly [string, ...string[]]>> = {
  email: ['hanako@example.jp', 'linked@example.jp', 'fleet@example.jp', 'HANAKO@example.jp ', 'new-one@example.jp'],
  password: ['Drive-2026', 'Kuruma-2027', 'short1', 'no-digits-here'],
  passwordAgain: ['Drive-2026', 'Kuruma-2027'],
  code: ['000000', '123456', '１２３４５６', '12345'],
  id: ['03101200200010', '05101200200018', 'nobody'],
  pin: ['4649', '0000'],
  staffNumber: ['1001', '2001', '9001'],
  birthDate: ['1991-02-28', '1899-12-31', '2999-01-01', '1991-2-28'],
  postalCode: ['4600008', '460-0008', '0000000'],
  prefecture: ['愛知県', '愛知'],
  phone: ['0522345678', '052-234-5678', '000'],
  mobilePhone: ['08098765432', '0522345678'],
  mobile: ['08098765432', '0522345678'],
  verificationPhone: ['08098765432'],
  familyName: ['見本', 'Ｍｉｈｏｎ', '見本1'],
  givenName: ['桜子'],
  familyNameKana: ['ミホン', 'みほん', 'ﾐﾎﾝ'],
  givenNameKana: ['サクラコ'],
  corporateNumber: ['1180301018771', '1180301018772'],
  chassisNumber: ['AZSH36-4012345', 'LA350A-0012345', '?'],
  capture: ['0c000000-0000-4000-8000-00000000ffff', 'nothing'],
  serial: ['1234', '12-34', '0'],
  classNumber: ['330', '3'],
  kana: ['さ', 'ん'],
  method: ['card', 'bank-debit', 'invoice', 'cash'],
  plan: ['normal', 'normal-and-quick'],
  address: ['1', '2', '4', '__proto__'],
};

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly [unknown, ...unknown[]] {
  return Array.isArray(value) && value.length > 0;
}
