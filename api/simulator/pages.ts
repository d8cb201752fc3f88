import { type Html, html } from '../../adapters/http/html.ts';
import type { SimulatedCardPage, SimulatedMandate } from '../../db/queries/simulated-payments.ts';
import type { Language, Localized } from '../../procedures/step.ts';
import type { CardField, CardProblem, CardProblems, Typed } from './card-form.ts';
import { behaviourTexts, spaced, testCards } from './test-cards.ts';
import { problemTexts, texts } from './texts.ts';

interface Field {
  readonly name: CardField;
  readonly label: Localized;
  readonly hint?: Localized;
  readonly length: number;
}

// Browsers are not asked to fill these in: what they would offer is a real card.
const cardFields: readonly Field[] = [
  { name: 'number', label: texts.number, length: 24 },
  { name: 'expiry', label: texts.expiry, hint: texts.expiryHint, length: 7 },
  { name: 'code', label: texts.code, hint: texts.codeHint, length: 3 },
];

export function cardFormPage({ id, language }: SimulatedCardPage, problems: CardProblems = {}, typed: Typed = {}): string {
  const first = cardFields.find(({ name }) => problems[name])?.name;
  return page(
    language,
    texts.cardTitle,
    html`<p class="note">${texts.demonstration[language]}</p>
      <form method="post" action="/pay/${id}" novalidate autocomplete="off">
        ${cardFields.map((field) => inputOf(field, language, { problem: problems[field.name], typed: typed[field.name], focus: field.name === first }))}
        <button class="main">${texts.toConfirm[language]}</button>
      </form>
      ${button(`/pay/${id}/cancel`, texts.cancel[language])}
      <details><summary>${texts.testCards[language]}</summary>
        <p>${texts.testCardsHint[language]}</p>
        <dl>${Object.entries(testCards).map(
          ([number, { network, behaviour }]) =>
            html`<div><dt>${network} ${spaced(number)}</dt><dd>${behaviourTexts[behaviour][language]}</dd></div>`,
        )}</dl>
      </details>`,
    first !== undefined,
  );
}

interface Filled {
  readonly problem: CardProblem | undefined;
  readonly typed: string | undefined;
  readonly focus: boolean;
}

function inputOf({ name, label, hint, length }: Field, language: Language, { problem, typed, focus }: Filled): Html {
  const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${name}">${label[language]}</label>
    ${hint && html`<p class="hint" id="${name}-hint">${hint[language]}</p>`}
    ${problem && html`<p class="problem" id="${name}-problem">${problemTexts[problem][language]}</p>`}
    <input id="${name}" name="${name}" inputmode="${name === 'expiry' ? 'text' : 'numeric'}" maxlength="${String(length)}" autocomplete="off"
      value="${typed}" required ${described ? html`aria-describedby="${described}"` : undefined} ${problem && html`aria-invalid="true"`} ${focus ? html`autofocus` : undefined}>
  </div>`;
}

export function confirmPage({ id, language, label }: SimulatedCardPage): string {
  return page(
    language,
    texts.confirmTitle,
    html`<dl><div><dt>${texts.card[language]}</dt><dd>${label ?? ''}</dd></div></dl>
      ${button(`/pay/${id}/register`, texts.register[language], 'main')}
      ${button(`/pay/${id}/change`, texts.change[language])}
      ${button(`/pay/${id}/cancel`, texts.cancel[language])}`,
  );
}

export function challengePage({ id, language, label }: SimulatedCardPage): string {
  return page(
    language,
    texts.challengeTitle,
    html`<p>${texts.challengeBody[language]}</p>
      <dl><div><dt>${texts.card[language]}</dt><dd>${label ?? ''}</dd></div></dl>
      <form method="post" action="/pay/${id}/challenge" autocomplete="off">
        <div class="field">
          <label for="password">${texts.password[language]}</label>
          <p class="hint" id="password-hint">${texts.passwordHint[language]}</p>
          <input id="password" name="password" type="password" inputmode="numeric" maxlength="40" autocomplete="off" required aria-describedby="password-hint">
        </div>
        <button class="main">${texts.authenticate[language]}</button>
      </form>
      ${button(`/pay/${id}/cancel`, texts.cancel[language])}`,
  );
}

export function outagePage({ id, language }: SimulatedCardPage): string {
  return page(
    language,
    texts.outageTitle,
    html`<p>${texts.outageBody[language]}</p><p><a class="main" href="/pay/${id}">${texts.again[language]}</a></p>`,
  );
}

export function missingPage(language: Language): string {
  return page(language, texts.missingTitle, html`<p>${texts.missingBody[language]}</p>`);
}

export function mandatesPage(language: Language, mandates: readonly SimulatedMandate[]): string {
  const rows = mandates.map(({ id, createdAt }) => {
    const shown = `${id.slice(0, 16)}…`;
    return html`<li><p><strong>${shown}</strong> <time datetime="${createdAt.toISOString()}">${moment(createdAt, language)}</time></p>
      ${button(`/pay/mandates/${id}/activate`, texts.activate[language], 'main', shown)}
      ${button(`/pay/mandates/${id}/fail`, texts.fail[language], undefined, shown)}</li>`;
  });
  const list = rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>${texts.noMandates[language]}</p>`;
  return page(language, texts.mandatesTitle, html`<p>${texts.mandatesBody[language]}</p>${list}`);
}

function moment(date: Date, language: Language): string {
  return date.toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB', { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' });
}

/** @param about what it acts on, where several buttons read the same */
function button(action: string, text: string, look?: 'main', about?: string): Html {
  const named = about === undefined ? undefined : html` aria-label="${text}: ${about}"`;
  return html`<form method="post" action="${action}"><button class="${look ?? 'other'}"${named}>${text}</button></form>`;
}

function page(language: Language, title: Localized, content: Html, wrong = false): string {
  const company = texts.company[language];
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${wrong ? `${texts.error[language]}: ` : ''}${title[language]} | ${company}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/pay/style.css"></head>
<body><header><p>${company}</p></header><main><h1>${title[language]}</h1>${content}</main></body>
</html>`.text;
}
