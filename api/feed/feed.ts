import { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import { INBOX_CHANNEL } from '../../db/queries/mails.ts';
import { PROCEDURE_CHANNEL } from '../../db/queries/procedures.ts';

/** What moved, for whoever follows it on this server. Says only that something moved: followers read the projection. */
export interface Feed {
  onProcedure(procedure: string, listener: () => void): () => void;
  onDealer(dealer: string, listener: () => void): () => void;
  /** Some procedure, of whomever. */
  onAnyProcedure(listener: () => void): () => void;
  onInbox(listener: () => void): () => void;
  /** How many follow what, on this server. */
  listeners(): Readonly<Record<'procedure' | 'dealer' | 'support' | 'inbox', number>>;
  /** Tells every follower to look again: after the database was away, something may have been missed. */
  close(): Promise<void>;
}

/** One LISTEN connection a server, reconnected by the driver. */
export async function openFeed({ sql }: Database, log: Logger): Promise<Feed> {
  const emitter = new EventEmitter().setMaxListeners(0);
  let connected = 0;
  const lookAgain = () => {
    connected += 1;
    if (connected <= 1) return;
    log.warn('Listening to the database again: everybody looks again');
    for (const name of emitter.eventNames()) emitter.emit(name);
  };
  const procedures = await sql.listen(
    PROCEDURE_CHANNEL,
    (payload) => {
      const [procedure, , dealer] = payload.split(':');
      emitter.emit('procedures');
      emitter.emit(`procedure:${procedure}`);
      if (dealer) emitter.emit(`dealer:${dealer}`);
    },
    lookAgain,
  );
  const inbox = await sql.listen(INBOX_CHANNEL, () => emitter.emit('inbox'));

  const on = (name: string, listener: () => void) => {
    emitter.on(name, listener);
    return () => void emitter.off(name, listener);
  };
  return {
    onProcedure: (procedure, listener) => on(`procedure:${procedure}`, listener),
    onDealer: (dealer, listener) => on(`dealer:${dealer}`, listener),
    onAnyProcedure: (listener) => on('procedures', listener),
    onInbox: (listener) => on('inbox', listener),
    listeners: () => {
      const counts = { procedure: 0, dealer: 0, support: emitter.listenerCount('procedures'), inbox: emitter.listenerCount('inbox') };
      for (const name of emitter.eventNames()) {
        const [of] = String(name).split(':');
        if (of === 'procedure' || of === 'dealer') counts[of] += emitter.listenerCount(name);
      }
      return counts;
    },
    close: async () => void (await Promise.allSettled([procedures.unlisten(), inbox.unlisten()])),
  };
}
