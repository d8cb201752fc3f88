import { useText } from '../texts.ts';
import { Actions } from './actions.tsx';
import { shownUrl } from './shown-url.ts';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';

/** Somebody else's page has to be visited; `show.url` is where. */
export function Redirect(props: StepProps) {
  const t = useText();
  const { show, summary } = props.view.step;
  const url = shownUrl(show, location.origin);
  return (
    <>
      <Summary items={summary} />
      {url && (
        <a class="button button-primary" href={url}>
          {t('continue')}
        </a>
      )}
      <Actions {...props} />
    </>
  );
}
