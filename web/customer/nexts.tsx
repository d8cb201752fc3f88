import type { ProcedureType } from '../api/client.ts';
import { Away } from '../frame/away.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';
import { useOpening } from './use-opening.ts';

interface NextsProps {
  /** The procedure that has ended. */
  readonly after: string;
  readonly next: readonly { readonly type: string; readonly title: string }[];
}

/** These undo what was just done: possible, and no suggestion. */
const undoing: ReadonlySet<string> = new Set(['share-ending']);

/** What may come next, on the same phone and without signing in again. */
export function Nexts({ after, next }: NextsProps) {
  const t = useText();
  const { busy, away, failure, open } = useOpening();
  if (next.length === 0) return null;
  return (
    <section class="nexts" aria-label={t('what-next')}>
      <h2>{t('what-next')}</h2>
      {failure && (
        <p class="note" role="alert">
          {failure}
        </p>
      )}
      <div class="actions">
        {next.map(({ type, title }, index) => (
          <div key={type} class="action">
            <BusyButton
              look={index === 0 && !undoing.has(type) ? 'primary' : 'secondary'}
              busy={busy === type}
              // The server names the types it serves.
              onPress={() => void open(type as ProcedureType, { after })}
            >
              {title}
            </BusyButton>
          </div>
        ))}
      </div>
      <Away away={away} />
    </section>
  );
}
