import { useRef, useState } from 'preact/hooks';
import { useText } from '../texts.ts';

/** A URL to be copied or typed. Without a secure context there is no clipboard: then it is selected for copying by hand. */
export function CopyUrl({ url, label }: { readonly url: string; readonly label: string }) {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    box.current?.select();
    if (navigator.clipboard === undefined) return setCopied(document.execCommand('copy'));
    await navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="copy">
      <input ref={box} class="input copy-url" type="text" readOnly value={url} aria-label={label} onFocus={() => box.current?.select()} />
      <button type="button" class="button button-secondary copy-button" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <p class="copy-done" role="status">
        {copied && t('copied')}
      </p>
    </div>
  );
}
