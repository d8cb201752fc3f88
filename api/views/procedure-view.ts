import { z } from 'zod';
import { type BrandId, brands } from '../../brands/registry.ts';
import { fillIn, type Words, wordsOf } from '../../brands/words.ts';
import type { DocumentRow } from '../../db/queries/documents.ts';
import { fieldCodes } from '../../procedures/fields/field-codes.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type {
  Actor,
  EndDefinition,
  Language,
  Localized,
  Outcome,
  ProcedureDefinition,
  ReviewerTexts,
  StepDefinition,
  WaitDefinition,
} from '../../procedures/step.ts';
import { next } from '../../procedures/texts.ts';
import type { Position, StepProblem } from '../../workflows/messages.ts';
import type { ProcedureView, StepView } from '../contract/view.ts';
import { mayGoOn } from '../procedures/go-on.ts';
import { actorText } from './actor-texts.ts';
import { fieldViews, fixedValues } from './field-views.ts';
import { record, summaryOf } from './summary.ts';

export interface Viewing {
  readonly id: string;
  readonly definition: ProcedureDefinition;
  readonly brand: BrandId;
  readonly role: Actor;
  readonly language: Language;
  readonly documents: readonly DocumentRow[];
  /** Set when the registration was replaced after the procedure had ended. */
  readonly superseded: boolean;
}

/** Where a procedure stands, in the words of its definition, as one person sees it. */
export function procedureView(viewing: Viewing, position: Position): ProcedureView {
  const { id, definition, brand, role, language } = viewing;
  const seen = concerns(position, role) ? position : unseen(position);
  const words = { ...wordsOf(brands[brand], language), ...strings(seen.show) };
  const outcome: Outcome | undefined = viewing.superseded ? 'superseded' : position.outcome;
  const can = abilities(position, role);
  const others = waitsFor(position, role);
  const self = `/v1/procedures/${id}`;
  const as = role === 'staff' || role === 'reviewer' ? `?as=${role}` : '';
  return {
    id,
    type: definition.type,
    title: definition.title[language],
    brand,
    words: { ...brandWords(brand, language), colour: brands[brand].colour },
    language,
    revision: position.revision,
    status: position.status,
    ...(outcome && { outcome }),
    role,
    step: { ...stepTexts(viewing, seen, words), ...standing(viewing, seen, can), can },
    ...(others && { waitingFor: { actor: others, text: actorText(others, language) } }),
    progress: { answered: position.answered },
    next: (outcome === 'superseded' ? [] : mayGoOn(position, role)).flatMap((type) =>
      isProcedureType(type) ? [{ type, title: procedures[type].title[language] }] : [],
    ),
    links: {
      self: `${self}${as}`,
      events: `${self}/events${as}`,
      ...(can.includes('answer') && { answer: `${self}/steps/${position.step}${as}` }),
      back: `${self}/back${as}`,
      resend: `${self}/resend${as}`,
      cancel: `${self}/cancel${as}`,
      captures: `${self}/captures`,
    },
  };
}

/** Staff attest on the customer's own phone too, with their number and PIN: so the customer's view can answer for them. */
function abilities({ kind, status, by, owner, canGoBack, canResend, recalledBy }: Position, role: Actor): StepView['can'] {
  const mine = role === owner;
  return [
    ...(kind === 'ask' && (by === role || (by === 'staff' && mine)) ? ['answer' as const] : []),
    ...((canGoBack && mine) || recalledBy === role ? ['back' as const] : []),
    ...(canResend && mine ? ['resend' as const] : []),
    // A review is decided, never stopped.
    ...(status === 'open' && mine && role !== 'reviewer' ? ['cancel' as const] : []),
  ];
}

/** Whom this person waits for; whoever else's part it is, when that is at work just now. */
function waitsFor({ by, owner, status }: Position, role: Actor): Actor | undefined {
  if (by !== undefined) return by === role ? undefined : by;
  return status === 'open' && owner !== role && role !== 'staff' ? owner : undefined;
}

/** What somebody types is seen by them, and by staff where staff must compare it: by nobody else who follows. */
function concerns({ owner, by }: Position, role: Actor): boolean {
  return role === owner || role === by;
}

function unseen({ show: _show, values: _values, choices: _choices, ...position }: Position): Position {
  return { ...position, notices: [], problems: [] };
}

function standing({ definition, language, documents, role }: Viewing, position: Position, can: StepView['can']) {
  const step = definition.steps[position.step];
  const values = record(position.values);
  return {
    name: position.step,
    actor: position.by ?? '',
    schema: step ? answerSchema(step) : {},
    actions: step && can.includes('answer') ? actionViews(step, position, language, role) : [],
    values,
    show: record(position.show),
    summary: summaryOf(shownBy(step) ?? definition.ends[position.step]?.show, position.show, language),
    documents: (step?.documents ?? []).flatMap((name) =>
      documents.filter((document) => document.name === name).map((document) => documentView(document, language)),
    ),
    since: new Date(position.since).toISOString(),
    ...(position.expiresAt && { expiresAt: new Date(position.expiresAt).toISOString() }),
  };
}

function shownBy(step: StepDefinition | undefined): z.ZodObject | undefined {
  return step?.live ? z.object({ ...step.show?.shape, ...step.live.shape }) : step?.show;
}

function stepTexts({ definition, brand, role, language, superseded }: Viewing, position: Position, words: Words) {
  const inWords = (text: Localized) => fillIn(text[language], words);
  const screen = superseded
    ? definition.ends.superseded
    : (definition.steps[position.step] ?? definition.waits[position.step] ?? definition.ends[position.step]);
  if (!screen) throw new Error(`${definition.type} has no step "${position.step}"`);
  const { title, body } = forReader(screen, role, position.by);
  const kind = definition.steps[position.step]?.kind ?? (position.kind === 'wait' ? ('wait' as const) : ('end' as const));
  const resend = definition.steps[position.step]?.resend;
  return {
    kind,
    title: inWords(title),
    // What is asked of somebody else may name what they typed.
    ...(body && (position.show !== undefined || !/\{\w+\}/.test(inWords(body))) && { body: inWords(body) }),
    notices: superseded ? [] : position.notices.map((name) => noticeView(definition, name, inWords)),
    problems: fieldErrors(position.problems, brand, language),
    ...(resend && { resend: resend[language] }),
  };
}

/** A support agent reads texts of their own, where a screen has them; so does a customer who waits for somebody else's step. */
function forReader(
  screen: StepDefinition | WaitDefinition | EndDefinition,
  role: Actor,
  by: Actor | undefined,
): WaitDefinition | ReviewerTexts {
  if (role === 'reviewer') return ('forReviewer' in screen && screen.forReviewer) || screen;
  return (by !== undefined && by !== role && 'forOthers' in screen && screen.forOthers) || screen;
}

function noticeView({ notices, type }: ProcedureDefinition, name: string, inWords: (text: Localized) => string) {
  const notice = notices[name];
  if (!notice) throw new Error(`${type} has no notice "${name}"`);
  return { name, title: inWords(notice.title), ...(notice.body && { body: inWords(notice.body) }), next: inWords(notice.next ?? next) };
}

function actionViews(step: StepDefinition, position: Position, language: Language, role: Actor): StepView['actions'] {
  return Object.entries(step.actions).map(([name, { label, answer }]) => {
    const fields = fieldViews(answer, {
      language,
      locked: position.locked,
      revisited: position.revisited,
      choices: position.choices,
    });
    const forStaff = step.by === 'staff';
    return {
      name,
      label: label[language],
      fixed: fixedValues(answer),
      // Signed-in staff are known. On a customer's phone they say who they are.
      fields: forStaff && role === 'staff' ? [] : forStaff ? fields.map((field) => ({ ...field, required: true })) : fields,
    };
  });
}

const schemas = new WeakMap<StepDefinition, Record<string, unknown>>();

/** JSON Schema of what may be sent. The same for everybody, so made once. */
export function answerSchema(step: StepDefinition): Record<string, unknown> {
  const known = schemas.get(step);
  if (known) return known;
  const answers = Object.values(step.actions).map(({ answer }) => z.toJSONSchema(answer, { io: 'input', unrepresentable: 'any' }));
  const schema: Record<string, unknown> = answers.length === 1 ? { ...answers[0] } : { anyOf: answers };
  schemas.set(step, schema);
  return schema;
}

export function fieldErrors(problems: readonly StepProblem[], brand: BrandId, language: Language) {
  const words = wordsOf(brands[brand], language);
  return problems.map(({ pointer, code }) => ({ pointer, code, detail: fillIn(fieldCodes[code][language], words) }));
}

function brandWords(brand: BrandId, language: Language) {
  const { words } = brands[brand];
  return {
    brand: words.brand[language],
    site: words.site[language],
    service: words.service[language],
    desk: words.desk[language],
    deskPhone: words.deskPhone[language],
    deskHours: words.deskHours[language],
  };
}

function documentView({ name, version, titleJa, titleEn, textJa, textEn }: DocumentRow, language: Language) {
  return { name, version, title: language === 'ja' ? titleJa : titleEn, text: language === 'ja' ? textJa : textEn };
}

function strings(show: unknown): Words {
  return Object.fromEntries(Object.entries(record(show)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
