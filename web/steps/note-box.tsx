import type { Note } from '../customer/use-answering.ts';
import { useText } from '../texts.ts';

/** A short word about something that did not go as usual, read out when it appears. */
export function NoteBox({ note }: { readonly note: Note | undefined }) {
  const t = useText();
  return (
    <div class="note-place" role="status">
      {note && <p class="note">{typeof note === 'string' ? t(note) : note.detail || t('error-unexpected')}</p>}
    </div>
  );
}
