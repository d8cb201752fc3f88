import { QrCode } from '../frame/qr-code.tsx';
import { Actions } from './actions.tsx';
import { ResendButton } from './resend-button.tsx';
import { shownSvg, shownUrl } from './shown-url.ts';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';
import { Waiting } from './waiting.tsx';

/** Another person goes on, on their own phone: `show.url` and its QR code `show.qr` lead there; this page follows. */
export function Handoff(props: StepProps) {
  const { show, summary } = props.view.step;
  const url = shownUrl(show, location.origin);
  return (
    <>
      {url && <QrCode url={url} svg={shownSvg(show)} />}
      <Summary items={summary} />
      <Waiting label={props.view.waitingFor?.text} />
      <Actions {...props} />
      <ResendButton {...props} />
    </>
  );
}
