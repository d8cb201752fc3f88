import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../texts.ts';

interface ScreenProps {
  readonly title: string;
  /** What the document is called after the screen's own title. */
  readonly within: string;
  /** When this changes, a new screen has come: its heading takes the focus. */
  readonly identity: string;
  /** Errors take the focus themselves. */
  readonly hasErrors?: boolean;
  readonly tone?: string;
  readonly mark?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The first screen of a page load leaves the focus where the browser puts it. */
let arrived = false;

export function Screen({ title, within, identity, hasErrors = false, tone, mark, children }: ScreenProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${hasErrors ? `${t('error-mark')}: ` : ''}${title} | ${within}`;
  });
  // Only a new screen moves the focus, not an error that comes or goes.
  useEffect(() => {
    if (arrived && !hasErrors) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    arrived = true;
  }, [identity]);

  return (
    <article class={tone ? `screen screen-${tone}` : 'screen'}>
      {mark}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </article>
  );
}
