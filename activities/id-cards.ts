import { deleteCapture, findCapture } from '../db/queries/captures.ts';
import type { ActivityContext } from './context.ts';
import { whileBeating } from './while-beating.ts';

/** What was read off a driver's licence, as far as it could be read. Dates are `YYYY-MM-DD`. */
export interface CardReading {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly birthDate?: string;
  readonly address?: string;
}

export type ReadCard =
  | { readonly kind: 'read'; readonly reading: CardReading }
  | { readonly kind: 'not-a-licence' | 'unreadable' | 'gone' };

export interface IdCardActivities {
  /** Reads a stored picture and deletes it. `gone` when it was deleted before it could be read. */
  readIdCard(reading: { readonly procedure: string; readonly capture: string }): Promise<ReadCard>;
}

const HEARTBEAT = 2_000;

export function idCardActivities({ database, keyRing, idCardReading }: ActivityContext): IdCardActivities {
  return {
    async readIdCard({ procedure, capture }) {
      const sealed = await findCapture(database, capture, procedure);
      if (!sealed) return { kind: 'gone' };
      const read = await whileBeating(() => idCardReading.read(keyRing.open(sealed)), HEARTBEAT);
      await deleteCapture(database, capture);
      if (read.kind !== 'read') return read;
      const { familyName, givenName, birthDate, address } = read.reading;
      return {
        kind: 'read',
        reading: {
          ...(familyName && { familyName }),
          ...(givenName && { givenName }),
          ...(birthDate && { birthDate }),
          ...(address && { address }),
        },
      };
    },
  };
}
