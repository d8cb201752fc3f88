import { type Html, html } from '../http/html.ts';
import { type Text, texts } from './texts.ts';

export type Language = 'ja' | 'en';

interface SignInPage {
  readonly language: Language;
  /** Where the form goes: the page's own path. */
  readonly path: string;
  readonly staffNumber?: string;
  readonly problem?: Text;
  readonly forSupport: boolean;
}

/** Number and password. What was typed stays when it was wrong, but for the password. */
export function signInPage({ language, path, staffNumber = '', problem, forSupport }: SignInPage): string {
  const t = (text: Text) => texts[text][language];
  const other = language === 'ja' ? 'en' : 'ja';
  const wrong = problem === 'required' || problem === 'wrong' ? html` aria-invalid="true" aria-describedby="problem"` : undefined;
  const told = problem && html`<div class="problem-box" role="alert" tabindex="-1" id="problem"><p>${t(problem)}</p></div>`;
  const toOther = html`<a href="${path}?language=${other}" lang="${other}" hreflang="${other}">${texts.language[other]}</a>`;
  return page(
    { language, title: problem ? `${t('error')}: ${t('title')}` : t('title'), head: t('service'), aside: toOther },
    html`<h1>${t('title')}</h1>
<p class="lead">${t(forSupport ? 'lead-support' : 'lead')}</p>
${told}
<form method="post" action="${path}?language=${language}" novalidate>
<div class="field"><label for="field-staffNumber">${t('number')}</label>
<input id="field-staffNumber" name="staffNumber" value="${staffNumber}" inputmode="numeric" autocomplete="username" maxlength="20" required${wrong}></div>
<div class="field"><label for="field-password">${t('password')}</label>
<input id="field-password" name="password" type="password" autocomplete="current-password" maxlength="128" required${wrong}></div>
<button type="submit">${t('sign-in')}</button>
</form>`,
  );
}

/** A sign-in that cannot go on: too old, or not begun here. */
export function faultPage(language: Language): string {
  const t = (text: Text) => texts[text][language];
  return page(
    { language, title: t('fault'), head: t('service') },
    html`<h1>${t('fault')}</h1>
<p class="lead">${t('fault-lead')}</p>
<a class="button" href="/dealer">${t('to-terminal')}</a>
<a class="button" href="/support">${t('to-support')}</a>`,
  );
}

interface Page {
  readonly language: Language;
  readonly title: string;
  readonly head: string;
  readonly aside?: Html;
}

function page({ language, title, head, aside }: Page, content: Html): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light"><meta name="robots" content="noindex"><title>${title}</title>
<link rel="stylesheet" href="/oidc/style.css"></head>
<body><header class="head"><div class="head-inside"><p>${head}</p>${aside}</div></header>
<main>${content}</main></body></html>`.text;
}
