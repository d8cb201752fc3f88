import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../texts.ts';
import type { SortedErrors } from './errors.ts';
import { inputId } from './field-props.ts';

interface ErrorSummaryProps {
  readonly errors: SortedErrors;
  /** What the fields are called: "please fill this in" alone says too little here. */
  readonly labels: Readonly<Record<string, string>>;
  /** Grows with each refused answer: the same errors again take the focus again. */
  readonly attempt: number;
}

/** Everything to mend, at the top of the screen, with ways to it. */
export function ErrorSummary({ errors, labels, attempt }: ErrorSummaryProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors.byField);
  const any = entries.length > 0 || errors.others.length > 0;
  // The count of attempts is what tells that there is news.
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [attempt]);
  if (!any) return null;
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1}>
      <h2>{t('error-title')}</h2>
      <ul>
        {errors.others.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
        {entries.map(([field, detail]) => (
          <li key={field}>
            <a
              href={`#${inputId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(inputId(field))?.focus();
              }}
            >
              {labels[field] && <strong>{labels[field]}: </strong>}
              {detail}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
