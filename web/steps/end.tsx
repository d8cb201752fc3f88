import { useText } from '../texts.ts';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';

export function End({ view }: StepProps) {
  const t = useText();
  return (
    <>
      <Summary items={view.step.summary} />
      {view.next.length > 0 && (
        <section class="nexts">
          <h2>{t('what-next')}</h2>
          <ul>
            {view.next.map(({ type, title, href }) => (
              <li key={type}>{href ? <a href={href}>{title}</a> : title}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
