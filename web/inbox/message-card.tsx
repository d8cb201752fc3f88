import { useState } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { useLanguage } from '../language.ts';
import { momentText } from '../moment.ts';
import { useText } from '../texts.ts';
import { codeIn, piecesOf } from './message-text.ts';

export function MessageCard({ message }: { readonly message: Message }) {
  const t = useText();
  const language = useLanguage();
  const code = codeIn(message.text);
  return (
    <article class="message">
      <h2>{message.subject}</h2>
      <p class="message-meta">
        <span>
          {t('inbox-to')} {message.to}
        </span>
        <time dateTime={message.receivedAt}>{momentText(message.receivedAt, language)}</time>
      </p>
      {code && <CodeButton code={code} />}
      <p class="prose">
        {piecesOf(message.text).map(({ text, href }, index) =>
          href ? (
            <a key={`${index}${href}`} href={href}>
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </article>
  );
}

function CodeButton({ code }: { readonly code: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  // Without a secure context there is no clipboard; the code still stands in the mail.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return null;
  const copy = () =>
    clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" class="button button-secondary message-code" onClick={() => void copy()}>
      <span role="status">{copied ? t('copied') : t('copy-code', { code })}</span>
    </button>
  );
}
