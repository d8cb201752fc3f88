import { keyRing } from '../../codec/key-ring.ts';

/** Seals what tests store, stored histories among it: of no use anywhere else, so it may stand here. */
export const testKeyRing = keyRing(new Map([['test-only', Buffer.alloc(32, 'test-only')]]), 'test-only');
