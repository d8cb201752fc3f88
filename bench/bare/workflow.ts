import { condition, setHandler } from '@temporalio/workflow';
import { commit } from '../../workflows/journey/commit.ts';
import { type BareOpening, bareUpdate } from './messages.ts';

/**
 * The least that a durable answer can be: an Update whose handler stores one position and returns it. The statement, its local
 * activity and the sizes are those of a real procedure; what is missing is the procedure. The bench terminates it.
 */
export async function bare({ procedure, positions }: BareOpening): Promise<void> {
  let revision = 0;
  setHandler(bareUpdate, async ({ by, who, step, fingerprint }) => {
    const recorded = positions[revision % positions.length];
    if (!recorded) throw new Error('A bare procedure was opened without positions');
    revision += 1;
    const position = { ...recorded, revision };
    await commit({ procedure, position, audit: { action: 'answer', by, who, step, at: Date.now() } });
    return { position, fingerprint };
  });
  await condition(() => false);
}
