import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type BrandId, brands } from '../../brands/registry.ts';
import { demoDocuments } from '../../db/seeds/documents.ts';
import { fieldCodes, isFieldCode } from '../../procedures/fields/field-codes.ts';
import { procedures } from '../../procedures/registry.ts';
import type { Actor, Language, ProcedureDefinition } from '../../procedures/step.ts';
import type { Position } from '../../workflows/messages.ts';
import { procedureView as contract } from '../contract/view.ts';
import { fieldErrors, procedureView } from './procedure-view.ts';

const definitions: readonly ProcedureDefinition[] = Object.values(procedures);
const brandIds = Object.keys(brands).filter((id): id is BrandId => Object.hasOwn(brands, id));
const languages: readonly Language[] = ['ja', 'en'];
const every = definitions.flatMap((definition) =>
  brandIds.flatMap((brand) => languages.map((language) => [definition.type, brand, language, definition] as const)),
);

const still = {
  notices: [],
  locked: [],
  problems: [],
  revisited: false,
  canGoBack: true,
  canResend: false,
  answered: 3,
  next: [],
} as const;
const since = Date.UTC(2026, 10, 14);

/** Everything a procedure can show, one position each: its steps with all its notices before them, its waits, its ends. */
function positions({ actor: owner, steps, waits, ends, notices }: ProcedureDefinition): Position[] {
  const place = { ...still, revision: 7, owner, since };
  const asked = Object.entries(steps).map(([step, { by, show, live }]) => ({
    ...place,
    ...((show || live) && { show: { ...(show && samples(show)), ...(live && samples(live)) } }),
    status: 'open' as const,
    kind: 'ask' as const,
    step,
    by: by ?? owner,
    notices: Object.keys(notices),
    expiresAt: since + 1,
  }));
  const waiting = Object.keys(waits).map((step) => ({ ...place, status: 'open' as const, kind: 'wait' as const, step }));
  const ended = Object.entries(ends).map(([step, { outcome, show }]) => ({
    ...place,
    ...(show && { show: samples(show) }),
    status: 'closed' as const,
    kind: 'end' as const,
    step,
    outcome,
    next: Object.keys(procedures),
  }));
  return [...asked, ...waiting, ...ended];
}

/** What the workflow would show: some text for every text. */
function samples(show: z.ZodObject): Record<string, string> {
  return Object.fromEntries(Object.keys(show.shape).map((name) => [name, name === 'birthDate' ? '1991-02-28' : `${name}-shown`]));
}

const view = (definition: ProcedureDefinition, brand: BrandId, language: Language, position: Position, role: Actor = definition.actor) => {
  const documents = demoDocuments.filter((document) => document.brand === brand);
  const id = '0c000000-0000-4000-8000-000000000001';
  return procedureView({ id, definition, brand, role, language, documents, superseded: false }, position);
};

describe('every screen of every procedure', () => {
  it.for(every)('is a view that keeps the contract, with all its placeholders filled in: %s, %s, %s', ([, brand, language, definition]) => {
    for (const position of positions(definition)) {
      const shown = contract.parse(view(definition, brand, language, position));
      const told = JSON.stringify({ ...shown, step: { ...shown.step, schema: {} } });
      expect(told, position.step).not.toMatch(/\{\w+\}/);
      expect(shown.step.title.trim(), position.step).not.toBe('');
      expect(shown.step.body?.trim(), position.step).not.toBe('');
      for (const notice of shown.step.notices)
        expect([notice.title, notice.body ?? '-', notice.next].map((text) => text.trim())).not.toContain('');
      for (const { label } of shown.step.actions) expect(label.trim(), position.step).not.toBe('');
    }
  });

  it.for(definitions.map((definition) => [definition.type, definition] as const))('differs between the languages: %s', ([, definition]) => {
    for (const position of positions(definition)) {
      const [ja, en] = [view(definition, 'toyota', 'ja', position).step, view(definition, 'toyota', 'en', position).step];
      expect(ja.title).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
      expect(en.title + (en.body ?? '')).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
      expect(en.body === undefined).toBe(ja.body === undefined);
    }
  });

  it.for(definitions.map((definition) => [definition.type, definition] as const))('names no other brand: %s', ([, definition]) => {
    for (const position of positions(definition)) {
      const lexus = JSON.stringify(view(definition, 'lexus', 'ja', position).step);
      expect(lexus, position.step).not.toMatch(/My TOYOTA|T-Connect|お客様相談センター/);
      expect(JSON.stringify(view(definition, 'toyota', 'ja', position).step), position.step).not.toMatch(/My LEXUS|G-Link/);
    }
  });

  it.for(definitions.map((definition) => [definition.type, definition] as const))(
    'that asks for consent shows the documents: %s',
    ([, definition]) => {
      for (const position of positions(definition)) {
        const { step } = view(definition, 'lexus', 'en', position);
        expect(step.documents.map(({ name }) => name)).toEqual(definition.steps[position.step]?.documents ?? []);
      }
    },
  );
});

describe('a view', () => {
  const definition = procedures['buyer-registration'];
  const at = (step: string, more: Partial<Position> = {}): Position => {
    const found = positions(definition).find((position) => position.step === step);
    if (!found) throw new Error(`There is no ${step}`);
    return { ...found, ...more };
  };

  it('offers what its reader may do, and nothing else', () => {
    const can = (role: Actor, position: Position) => view(definition, 'toyota', 'ja', position, role).step.can;
    expect(can('buyer', at('email-code', { canResend: true }))).toEqual(['answer', 'back', 'resend', 'cancel']);
    expect(can('buyer', at('confirm-vehicle', { canGoBack: false }))).toEqual(['answer', 'cancel']);
    expect(can('staff', at('email-code', { canResend: true }))).toEqual([]);
    expect(can('buyer', at('buyer-registered', { canGoBack: false }))).toEqual([]);
  });

  it('of the staff check asks for number and PIN on the customer’s phone only', () => {
    const fields = (role: Actor) =>
      view(definition, 'toyota', 'ja', at('staff-check'), role).step.actions[0]?.fields.map(({ name }) => name);
    expect(fields('buyer')).toEqual(['staffNumber', 'pin']);
    expect(fields('staff')).toEqual([]);
    expect(view(definition, 'toyota', 'en', at('staff-check')).waitingFor).toEqual({
      actor: 'staff',
      text: 'Waiting for the dealer’s staff.',
    });
    expect(view(definition, 'toyota', 'en', at('staff-check'), 'staff').waitingFor).toBeUndefined();
  });

  it('of staff has links that act as staff', () => {
    const { links } = view(definition, 'toyota', 'ja', at('staff-check'), 'staff');
    expect(links.answer).toMatch(/\/steps\/staff-check\?as=staff$/);
    expect(links.self).toMatch(/\?as=staff$/);
  });

  it('words what is shown: dates and postal codes as people write them', () => {
    const show = { email: 'a@example.jp', birthDate: '1991-02-28', postalCode: '4600008', sex: 'female', building: '' };
    const texts = (language: Language) =>
      view(definition, 'toyota', language, at('review-details', { show })).step.summary.map(({ text }) => text);
    expect(texts('ja')).toEqual(expect.arrayContaining(['1991年2月28日', '460-0008', '女性']));
    expect(texts('en')).toEqual(expect.arrayContaining(['February 28, 1991', '460-0008', 'Female']));
    expect(texts('ja')).not.toContain('');
  });

  it('of a registration that was replaced says so, whatever it showed before', () => {
    const viewing = { id: '', definition, brand: 'lexus', role: 'buyer', language: 'en', documents: [], superseded: true } as const;
    const shown = procedureView(viewing, at('buyer-registered'));
    expect(shown).toMatchObject({ outcome: 'superseded', step: { kind: 'end', title: 'A newer registration has replaced this one' } });
  });

  it('of a review has other words for the support agent than for the customer who follows', () => {
    const review = procedures['registration-after-delivery'];
    const titles = (step: string) =>
      (['user', 'reviewer'] as const).map((role) => {
        const position = positions(review).find((one) => one.step === step);
        if (!position) throw new Error(`There is no ${step}`);
        return view(review, 'lexus', 'en', position, role).step.title;
      });
    expect(titles('review')).toEqual(['We have your application: it is being reviewed', 'Review of a user registration']);
    expect(titles('refused')).toEqual(['You could not be registered', 'This review is decided']);
  });

  it('refuses a step that its procedure does not have', () => {
    expect(() => view(definition, 'toyota', 'ja', { ...at('email'), step: 'gone' })).toThrow('buyer-registration has no step "gone"');
  });
});

describe('every field error', () => {
  it('says what to do in both languages and for both brands', () => {
    const codes = Object.keys(fieldCodes).filter(isFieldCode);
    for (const brand of brandIds) {
      for (const language of languages) {
        for (const { detail, code } of fieldErrors(
          codes.map((code) => ({ pointer: '/x', code })),
          brand,
          language,
        )) {
          expect(detail.length, code).toBeGreaterThan(5);
          expect(detail, code).not.toMatch(/\{\w+\}/);
          expect(detail, code).toMatch(language === 'ja' ? /。|例：/ : /[.!]$/);
        }
      }
    }
  });
});
