import type { ProcedureView } from '../api/contract.ts';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { NoteBox } from '../steps/note-box.tsx';
import type { Answering } from './use-answering.ts';

interface NoticeScreenProps {
  readonly view: ProcedureView;
  readonly notice: ProcedureView['step']['notices'][number];
  readonly answering: Answering;
  readonly onNext: () => void;
}

/** A screen that only informs. Turning it is no request. */
export function NoticeScreen({ view, notice, answering, onNext }: NoticeScreenProps) {
  return (
    <Screen
      title={notice.title}
      within={`${view.title} | ${view.words.brand}`}
      identity={`${view.id} ${view.step.name} ${notice.name}`}
      tone="notice"
    >
      <NoteBox note={answering.note} />
      <Prose text={notice.body} lead />
      <div class="actions">
        <button type="button" class="button button-primary" onClick={onNext}>
          {notice.next}
        </button>
      </div>
    </Screen>
  );
}
