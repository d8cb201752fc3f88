import type { ComponentChildren } from 'preact';
import { navigate } from '../router.ts';

interface InternalLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link within the front-end. New tabs and windows are left to the browser. */
export function InternalLink({ href, class: look, current, children }: InternalLinkProps) {
  return (
    <a
      href={href}
      class={look}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </a>
  );
}
