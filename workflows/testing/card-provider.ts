import { simulatorSecret } from '../../adapters/payments/chosen.ts';
import type { Payments } from '../../adapters/payments/port.ts';
import { simulatedPayments } from '../../adapters/payments/simulator.ts';
import type { ApiContext } from '../../api/context.ts';
import { settleCardPage, settleMandate } from '../../api/payments/settle.ts';
import type { Database } from '../../db/database.ts';
import { type CardState, decideMandate, findCardPage, moveCardPage } from '../../db/queries/simulated-payments.ts';

/** The simulated provider, which can be away, and whose pages a test settles. */
export interface CardProvider extends Payments {
  away: boolean;
  /** Something happens on the page at this address; nobody is told yet. Resolves to the page's id. */
  happens(url: string, to: 'registered' | 'refused' | 'abandoned'): Promise<string>;
  /** The webhook. */
  tell(api: ApiContext, page: string): Promise<void>;
  /** The bank decides on the mandate that a procedure waits for, and the webhook tells. */
  decides(api: ApiContext, procedure: string, to: 'active' | 'failed'): Promise<void>;
}

export function openCardProvider(database: Database): CardProvider {
  const simulator = simulatedPayments(database, { publicUrl: 'http://127.0.0.1', webhookSecret: simulatorSecret('only for tests') });
  const unlessAway = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
    return async (...args: A) => {
      if (provider.away) throw new Error('The provider is away');
      return work(...args);
    };
  };
  const provider: CardProvider = {
    ...simulator,
    away: false,
    openCardPage: unlessAway(simulator.openCardPage),
    readCardPage: unlessAway(simulator.readCardPage),
    openMandate: unlessAway(simulator.openMandate),
    readMandate: unlessAway(simulator.readMandate),
    async happens(url, to) {
      const page = url.split('/').at(-1) ?? '';
      const from: CardState = (await findCardPage(database, page))?.state ?? 'open';
      await moveCardPage(database, page, { from, to, label: to === 'registered' ? 'Visa •••• 4242' : null });
      return page;
    },
    tell: (api, page) => settleCardPage(api, page),
    async decides(api, procedure, to) {
      const [row] = await database.sql<{ page: string }[]>`select page from payment_pages where procedure_id = ${procedure}`;
      if (!row) throw new Error('There is no mandate');
      await decideMandate(database, row.page, to);
      await settleMandate(api, row.page);
    },
  };
  return provider;
}
