import type { Standing } from '../api/contract.ts';
import { useText } from '../texts.ts';
import { turnOf } from './turn.ts';

/** Whose turn it is, in words first: the colour only repeats them. */
export function TurnBadge({ standing }: { readonly standing: Standing | undefined }) {
  const t = useText();
  const turn = turnOf(standing);
  const completed = turn === 'finished' && standing?.outcome === 'completed';
  return (
    <span class={`badge badge-${completed ? 'completed' : turn}`}>
      {turn === 'finished' ? (standing?.outcomeTitle ?? t('finished')) : t(turn)}
    </span>
  );
}
