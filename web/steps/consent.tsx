import { useState } from 'preact/hooks';
import type { StepView } from '../api/contract.ts';
import { inputId } from '../fields/field-props.ts';
import { FieldError } from '../fields/field-texts.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';

type Document = StepView['documents'][number];

/** A box is ticked for one version of a document: a newer one must be read again. */
const boxOf = ({ name, version }: Document) => `${name} ${version}`;
export const documentField = (name: string) => `agreed/${name}`;

/** The first action agrees; others (to decline) stand beside it as buttons. */
export function Consent({ view, answering, errors }: StepProps) {
  const t = useText();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { documents, actions, summary } = view.step;
  const [agree, ...others] = actions;

  const send = () => {
    const missing = documents.filter((document) => !ticked.has(boxOf(document)));
    if (missing.length > 0) {
      return answering.tell(view.revision, {
        errors: missing.map(({ name, title }) => ({
          pointer: `/agreed/${name}`,
          code: 'required',
          detail: t('document-missing', { title }),
        })),
      });
    }
    if (agree === undefined) return;
    const agreed = Object.fromEntries(documents.map(({ name, version }) => [name, version]));
    answering.answer(agree.name, { ...agree.fixed, agreed });
  };

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Summary items={summary} />
      {documents.map((document) => (
        <Terms
          key={boxOf(document)}
          document={document}
          error={errors[documentField(document.name)]}
          ticked={ticked.has(boxOf(document))}
          onTick={(on) => setTicked(withBox(ticked, boxOf(document), on))}
        />
      ))}
      {agree && (
        <BusyButton type="submit" busy={answering.busy === agree.name} blocked={answering.busy !== undefined}>
          {agree.label}
        </BusyButton>
      )}
      {others.map(({ name, label, fixed }) => (
        <BusyButton key={name} look="secondary" busy={answering.busy === name} onPress={() => answering.answer(name, fixed)}>
          {label}
        </BusyButton>
      ))}
    </form>
  );
}

function withBox(ticked: ReadonlySet<string>, box: string, on: boolean): ReadonlySet<string> {
  const boxes = new Set(ticked);
  if (on) boxes.add(box);
  else boxes.delete(box);
  return boxes;
}

interface TermsProps {
  readonly document: Document;
  readonly error: string | undefined;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function Terms({ document, error, ticked, onTick }: TermsProps) {
  const t = useText();
  const id = inputId(documentField(document.name));
  return (
    <div class={error ? 'terms field-invalid' : 'terms'}>
      <h2>{document.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="terms-text" tabIndex={0} aria-label={document.title}>
        {document.text}
      </section>
      {error && <FieldError id={`${id}-error`} error={error} />}
      <label class="choice">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{t('document-agree', { title: document.title })}</span>
      </label>
    </div>
  );
}
