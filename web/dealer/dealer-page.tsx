import { InternalLink } from '../frame/internal-link.tsx';
import { StaffGate } from '../staff/staff-gate.tsx';
import { useText } from '../texts.ts';
import { Customers } from './customers.tsx';
import { Desk } from './desk.tsx';

type DealerPageProps =
  | { readonly show: 'contracts'; readonly contract: string | undefined }
  | { readonly show: 'customers'; readonly customer: string | undefined };

/** The dealer's terminal: a tablet on the desk. */
export function DealerPage(props: DealerPageProps) {
  return (
    <StaffGate title="dealer-title" admits={({ dealer }) => dealer !== undefined} nav={<Places show={props.show} />}>
      {(_staff, onSignedOut) =>
        props.show === 'contracts' ? (
          <Desk contract={props.contract} onSignedOut={onSignedOut} />
        ) : (
          <Customers customer={props.customer} onSignedOut={onSignedOut} />
        )
      }
    </StaffGate>
  );
}

function Places({ show }: { readonly show: DealerPageProps['show'] }) {
  const t = useText();
  return (
    <nav class="head-places" aria-label={t('dealer-title')}>
      <InternalLink href="/dealer" current={show === 'contracts'}>
        {t('contracts')}
      </InternalLink>
      <InternalLink href="/dealer/customers" current={show === 'customers'}>
        {t('customers')}
      </InternalLink>
    </nav>
  );
}
