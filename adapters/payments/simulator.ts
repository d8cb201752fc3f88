import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { findCardPage, findMandate, insertCardPage, insertMandate } from '../../db/queries/simulated-payments.ts';
import type { Payments } from './port.ts';
import { isSignedBy, signedJson } from './signature.ts';

interface SimulatorOptions {
  /** Where the simulated provider's pages are: `/pay/…` below it. */
  readonly publicUrl: string;
  readonly webhookSecret: string;
  now?(): Date;
}

const event = z.object({ type: z.enum(['card-page', 'mandate']), id: z.string().min(1) });

/** A payment provider in our own tables, whose pages `api/routers/payment-simulator.ts` serves. For demonstrations and tests. */
export function simulatedPayments(database: Database, options: SimulatorOptions): Payments {
  const { publicUrl, webhookSecret, now = () => new Date() } = options;
  const pages = `${publicUrl.replace(/\/$/, '')}/pay`;

  return {
    name: 'simulator',
    canDebitBank: true,

    async openCardPage({ key, returnUrl, language }) {
      // Who knows a page's id can act on it: it must not be guessed from the key.
      const page = await insertCardPage(database, { id: newId('page'), key, returnUrl, language });
      return { page, url: `${pages}/${page}` };
    },

    async readCardPage(page) {
      const found = await findCardPage(database, page);
      if (!found) throw new Error('There is no card page with this id');
      if (found.state === 'refused' || found.state === 'abandoned') return { kind: found.state };
      if (found.state !== 'registered') return { kind: 'open' };
      return { kind: 'registered', reference: page.replace(/^page_/, 'card_'), label: found.label ?? 'Card' };
    },

    async openMandate({ key, language }) {
      return { mandate: await insertMandate(database, { id: newId('mandate'), key, language }) };
    },

    async readMandate(mandate) {
      const found = await findMandate(database, mandate);
      if (!found) throw new Error('There is no mandate with this id');
      return found.state;
    },

    readEvent(body, headers) {
      const signed = isSignedBy({ header: headers['tetsuzuki-signature'], body, secret: webhookSecret, now: now() });
      if (!signed) return { kind: 'bad-signature' };
      const { data } = event.safeParse(signedJson(body));
      if (!data) return { kind: 'other' };
      return data.type === 'mandate' ? { kind: 'mandate', mandate: data.id } : { kind: 'card-page', page: data.id };
    },
  };
}

function newId(kind: 'page' | 'mandate'): string {
  return `${kind}_${randomBytes(16).toString('hex')}`;
}
