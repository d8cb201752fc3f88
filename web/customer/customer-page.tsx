import { useRef } from 'preact/hooks';
import { Away } from '../frame/away.tsx';
import { Frame } from '../frame/frame.tsx';
import { Loading } from '../frame/loading.tsx';
import { StepScreen } from '../steps/step-screen.tsx';
import { useText } from '../texts.ts';
import { BackButton } from './back-button.tsx';
import { CancelButton } from './cancel-button.tsx';
import { FaultScreen } from './fault-screen.tsx';
import { NoticeScreen } from './notice-screen.tsx';
import { useAnswering } from './use-answering.ts';
import { useFollowedView } from './use-followed-view.ts';
import { usePlace } from './use-place.ts';

/** One procedure on the customer's phone. It draws whatever the server asks; it knows no procedure. */
export function CustomerPage({ id }: { readonly id: string }) {
  const t = useText();
  const onBack = useRef(() => {});
  const { place, settle, turn, turnBack } = usePlace({ onBack: () => onBack.current() });
  const followed = useFollowedView(id, { onView: settle });
  const { view, fault, away } = followed;
  const answering = useAnswering(followed);
  onBack.current = () => {
    if (view === undefined) return;
    if (view.step.can.includes('back')) answering.back();
    else answering.tell(view.revision, { note: 'nothing-before' });
  };

  if (view === undefined) {
    return (
      <Frame title={t('landing-title')}>
        {fault ? <FaultScreen fault={fault} title="procedure-not-yours" next="procedure-not-yours-next" /> : <Loading />}
        <Away away={away} />
      </Frame>
    );
  }
  const { step } = view;
  const notice = step.notices[place];
  return (
    <Frame words={view.words} title={view.title} footer={<PageFoot {...{ view, answering }} />}>
      {(place > 0 || step.can.includes('back')) && <BackButton busy={answering.busy} onBack={turnBack} />}
      {notice ? <NoticeScreen {...{ view, notice, answering }} onNext={turn} /> : <StepScreen {...{ view, answering }} />}
      <Away away={away || answering.away} />
    </Frame>
  );
}

type PageFootProps = Parameters<typeof StepScreen>[0];

function PageFoot({ view, answering }: PageFootProps) {
  const t = useText();
  if (view.status !== 'open') return null;
  return (
    <div class="foot-procedure">
      <p>{t('saved-as-you-go')}</p>
      {view.step.can.includes('cancel') && <CancelButton busy={answering.busy !== undefined} onCancel={answering.cancel} />}
    </div>
  );
}
