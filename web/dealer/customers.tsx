import { useState } from 'preact/hooks';
import { openDealerLink, readCustomers } from '../api/client.ts';
import type { DealerCustomer } from '../api/contract.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { persist } from '../api/persist.ts';
import { Away } from '../frame/away.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { InternalLink } from '../frame/internal-link.tsx';
import { Loading } from '../frame/loading.tsx';
import { Screen } from '../frame/screen.tsx';
import { useLanguage } from '../language.ts';
import { dayOfMoment } from '../moment.ts';
import { useFollowedList } from '../staff/use-followed-list.ts';
import { StepPanel } from '../steps/step-panel.tsx';
import { useText } from '../texts.ts';

interface CustomersProps {
  readonly customer: string | undefined;
  readonly onSignedOut: () => void;
}

/** The dealer's own records at the left; linking the chosen one with an account at the right. */
export function Customers({ customer, onSignedOut }: CustomersProps) {
  const t = useText();
  const { list, away } = useFollowedList({ read: readCustomers, events: '/v1/dealer/events', event: 'contracts', onSignedOut });
  if (list === undefined) {
    return (
      <>
        <Loading />
        <Away away={away} />
      </>
    );
  }
  const chosen = list.customers.find(({ id }) => id === customer);
  return (
    <div class={chosen ? 'desk-view desk-view-chosen' : 'desk-view'}>
      <nav class="desk-list" aria-label={t('customers')}>
        <h2>{t('customers')}</h2>
        <ul>
          {list.customers.map(({ id, name, nameKana, pending }) => (
            <li key={id}>
              <InternalLink href={`/dealer/customers/${id}`} class="contract" current={id === customer}>
                <span class="contract-customer">{t('sama', { name })}</span>
                <span class="contract-vehicle">{nameKana}</span>
                {pending && <span class="contract-step">{t('link-pending')}</span>}
              </InternalLink>
            </li>
          ))}
        </ul>
      </nav>
      <section class="desk-detail" aria-label={t('link-account')}>
        {chosen ? (
          <CustomerDetail key={chosen.id} customer={chosen} />
        ) : (
          <Screen title={t('choose-customer')} within={t('dealer-title')} identity="no-customer" tone="empty">
            <p class="prose">{t('link-account-body')}</p>
          </Screen>
        )}
      </section>
      <Away away={away} />
    </div>
  );
}

/** The customer stands beside: the record, the two boxes, the address; until the mail is on its way. */
function CustomerDetail({ customer }: { readonly customer: DealerCustomer }) {
  const t = useText();
  const language = useLanguage();
  // Also whoever comes back to the terminal sees where a link stands.
  const [procedure, setProcedure] = useState(customer.pending?.procedure);
  const [busy, setBusy] = useState(false);
  const [away, setAway] = useState(false);
  const [failure, setFailure] = useState<string>();

  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    const key = newIdempotencyKey();
    const outcome = await persist(() => openDealerLink(customer.id, key), { onAway: () => setAway(true) });
    setBusy(false);
    setAway(false);
    if (outcome?.kind === 'done') setProcedure(outcome.value.id);
    else setFailure(outcome?.problem.detail || t('error-unexpected'));
  };

  const { pending } = customer;
  const opening = (
    <BusyButton look={procedure ? 'secondary' : 'primary'} busy={busy} onPress={() => void open()}>
      {t('link-account')}
    </BusyButton>
  );
  return (
    <Screen title={t('sama', { name: customer.name })} within={t('dealer-title')} identity={customer.id} tone="contract">
      {failure && (
        <p class="note" role="alert">
          {failure}
        </p>
      )}
      {pending && <p class="note">{t('link-pending-until', { when: dayOfMoment(pending.until, language) })}</p>}
      {procedure ? (
        <StepPanel key={procedure} procedure={procedure} as="staff" following afterEnd={opening} />
      ) : (
        <>
          <p class="prose">{t('link-account-body')}</p>
          {opening}
        </>
      )}
      <Away away={away} />
    </Screen>
  );
}
