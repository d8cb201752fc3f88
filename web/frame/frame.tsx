import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ProcedureView } from '../api/contract.ts';
import { useText } from '../texts.ts';
import { ContactDesk } from './contact-desk.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface FrameProps {
  /** The brand's words, once there is a procedure that has a brand. */
  readonly words?: ProcedureView['words'] | undefined;
  /** What the whole page is about; the screen in it has its own heading. */
  readonly title: string;
  readonly wide?: boolean;
  readonly aside?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Head, content and foot of every page. */
export function Frame({ words, title, wide, aside, footer, children }: FrameProps) {
  const t = useText();
  // Set through the CSSOM: the content security policy forbids style attributes.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (words === undefined) style.removeProperty('--brand');
    else style.setProperty('--brand', words.colour);
  }, [words]);
  return (
    <div class={wide ? 'page page-wide' : 'page'}>
      <a class="skip" href="#content">
        {t('skip-to-content')}
      </a>
      <header class="head">
        <div class="head-inside">
          <p class="head-title">
            {words && <span class="head-brand">{words.brand}</span>}
            <span class="head-page">{title}</span>
          </p>
          <div class="head-aside">
            {aside}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="content" class="content">
        {children}
      </main>
      {(words || footer) && (
        <footer class="foot">
          <div class="foot-inside">
            {words && <ContactDesk words={words} />}
            {footer}
          </div>
        </footer>
      )}
    </div>
  );
}
