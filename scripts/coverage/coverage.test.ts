import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Screen } from '../../procedures/guides/screen.ts';
import { guideQuestions, guideScreens } from '../../procedures/guides/screens.ts';
import type { NoticeDefinition, ProcedureDefinition, StepDefinition } from '../../procedures/step.ts';
import { coverage } from './coverage.ts';
import { definitionsOf, namedIds } from './definitions.ts';
import { findings } from './findings.ts';
import { coveragePage } from './page.ts';
import { recordedWay } from './recorded-way.ts';

const text = { ja: '-', en: '-' };
const step = (...guide: string[]): StepDefinition => ({
  kind: 'form',
  guide,
  title: text,
  actions: { go: { label: text, answer: z.object({}) } },
});
const notice = (...guide: string[]): NoticeDefinition => ({ guide, title: text });
const procedure = (steps: Record<string, StepDefinition>, notices: Record<string, NoticeDefinition> = {}): ProcedureDefinition => ({
  type: 'any',
  title: text,
  actor: 'buyer',
  steps,
  notices,
  waits: {},
  ends: {},
});
const at = (name: string, notices: string[] = [], owner = 'buyer') => ({
  activity: 'commitPosition',
  argument: { position: { kind: 'ask', step: name, owner, notices } },
});

const signIn = step('T1-1.6', 'T2-2.10', 'T1-1.FAQ');
const procedures = {
  buying: procedure({ 'sign-in': signIn, vehicle: step('T1-1.4', 'T9-9.9') }, { start: notice('T1-1.2') }),
  using: procedure({ 'sign-in': signIn, terms: step('T2-2.15A') }),
};
const definitions = definitionsOf(procedures);
const screens: readonly Screen[] = [
  { id: 'T1-1.1', name: 'Scan', kind: 'scan', by: 'buyer', brand: 'toyota' },
  { id: 'T1-1.2', name: 'Start', kind: 'screen', brand: 'toyota' },
  { id: 'T1-1.6', name: 'Sign in', kind: 'screen', brand: 'toyota' },
  { id: 'T2-2.5', name: 'Scan', kind: 'scan', by: 'user', brand: 'toyota' },
  { id: 'T2-2.10', name: 'Sign in', kind: 'screen', brand: 'toyota' },
  { id: 'T2-2.15A', name: 'Terms', kind: 'screen', brand: 'toyota', through: ['sign-in'] },
  { id: 'D.mail', name: 'Mail', kind: 'mail' },
];
const covered = (...ways: [name: string, ...requests: Parameters<typeof recordedWay>[1]][]) =>
  coverage(screens, {
    definitions,
    mails: { linked: { guide: ['D.mail'], subject: text, text }, other: { subject: text, text } },
    ways: ways.map(([name, ...requests]) => recordedWay(name, requests)),
  });
const waysTo = (id: string, rows: ReturnType<typeof covered>) => rows.find(({ screen }) => screen.id === id)?.ways;

describe('a screen is recorded', () => {
  it('where a way comes to the step or the notice that names it', () => {
    const rows = covered(['buying.short.toyota', at('vehicle', ['start'])]);
    expect(waysTo('T1-1.2', rows)).toEqual(['buying.short.toyota']);
    expect(waysTo('T1-1.6', rows)).toEqual([]);
  });

  it('by a way of its own brand only', () => {
    expect(waysTo('T1-1.2', covered(['buying.short.lexus', at('vehicle', ['start'])]))).toEqual([]);
  });

  it('by the procedure of its chapter only, when procedures share the step', () => {
    const rows = covered(['buying.short.toyota', at('sign-in')]);
    expect(waysTo('T1-1.6', rows)).toEqual(['buying.short.toyota']);
    expect(waysTo('T2-2.10', rows)).toEqual([]);
  });

  it('by a way that took its branch only', () => {
    expect(waysTo('T2-2.15A', covered(['using.elsewhere.toyota', at('terms')]))).toEqual([]);
    expect(waysTo('T2-2.15A', covered(['using.existing.toyota', at('sign-in'), at('terms')]))).toEqual(['using.existing.toyota']);
  });

  it('when it is a scan, by the person having had a turn', () => {
    const rows = covered(['using.waiting.toyota', at('terms')], ['using.here.toyota', at('sign-in', [], 'user')]);
    expect(waysTo('T2-2.5', rows)).toEqual(['using.here.toyota']);
  });

  it('when it is a mail, by that mail being sent', () => {
    const sent = (mail: string) => ({ activity: 'sendMail', argument: { mail, to: 'somebody' } });
    expect(waysTo('D.mail', covered(['using.a.lexus', sent('other')], ['using.b.lexus', sent('linked')]))).toEqual(['using.b.lexus']);
  });
});

it('what is not defined, not recorded or not in the guides is found', () => {
  const rows = covered(['buying.short.toyota', at('vehicle', ['start'])]).filter(({ screen }) => !screen.id.startsWith('T2'));
  const undefinedScreen = coverage([{ id: 'M.1', name: 'Old site', kind: 'screen' }], { definitions, mails: {}, ways: [] });
  const named = new Set([...namedIds(procedures)].filter((id) => !id.startsWith('T2') && id !== 'T1-1.4'));
  expect(findings([...rows, ...undefinedScreen], { named, questions: ['T1-1.FAQ'] })).toEqual([
    'no definition  M.1  Old site',
    'no recorded way  T1-1.6  Sign in',
    'no recorded way  D.mail  Mail',
    'no such screen  T9-9.9',
  ]);
});

it('the page names two recorded ways at most', () => {
  const names = ['buying.a.toyota', 'buying.b.toyota', 'buying.c.toyota'];
  const page = coveragePage(covered(...names.map((name): [string, ReturnType<typeof at>] => [name, at('sign-in')])));
  expect(page).toContain('| T1-1.6 | Sign in | buying/sign-in | buying.a.toyota<br>buying.b.toyota |');
});

describe('the list of screens', () => {
  it('has every id once', () => {
    const ids = guideScreens.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set([...ids, ...guideQuestions]).size).toBe(ids.length + guideQuestions.length);
  });

  it('has as many screens in each section as the guides', () => {
    const count: Record<string, number> = {};
    for (const { id } of guideScreens) {
      const section = id.slice(0, id.indexOf('.'));
      count[section] = (count[section] ?? 0) + 1;
    }
    const both = { '1-1': 34, '2-1': 4, '2-2': 41, '2-3': 6, '3-2': 15, '4-1': 43, '5-2': 13 };
    const ofBrand = (letter: string, own: object) =>
      Object.fromEntries(Object.entries({ ...both, ...own }).map(([section, screens]) => [`${letter}${section}`, screens]));
    expect(count).toEqual({
      ...ofBrand('T', { '3-1': 17, '5-1': 15 }),
      ...ofBrand('L', { '3-1': 8, '5-1': 12 }),
      D: 23,
      M: 16,
      'S1-1': 6,
      'S1-2': 7,
      'S2-1': 6,
      'S2-2': 8,
    });
  });
});
