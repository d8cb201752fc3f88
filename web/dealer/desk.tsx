import { Away } from '../frame/away.tsx';
import { Loading } from '../frame/loading.tsx';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { useText } from '../texts.ts';
import { ContractDetail } from './contract-detail.tsx';
import { ContractList } from './contract-list.tsx';
import { useContracts } from './use-contracts.ts';

interface DeskProps {
  readonly contract: string | undefined;
  readonly onSignedOut: () => void;
}

/** Contracts at the left, the chosen one at the right; on a narrow screen one of the two. */
export function Desk({ contract, onSignedOut }: DeskProps) {
  const t = useText();
  const { contracts, away } = useContracts(onSignedOut);
  if (contracts === undefined) {
    return (
      <>
        <Loading />
        <Away away={away} />
      </>
    );
  }
  const chosen = contracts.find(({ id }) => id === contract);
  return (
    <div class={contract === undefined ? 'desk-view' : 'desk-view desk-view-chosen'}>
      <ContractList contracts={contracts} chosen={contract} />
      <section class="desk-detail" aria-label={t('standing')}>
        {chosen ? (
          <ContractDetail key={chosen.id} contract={chosen} />
        ) : (
          <Screen
            title={t(contract === undefined ? 'choose-contract' : 'contract-unknown')}
            within={t('dealer-title')}
            identity="no-contract"
            tone="empty"
          >
            <Prose text={t('choose-contract-body')} lead />
          </Screen>
        )}
      </section>
      <Away away={away} />
    </div>
  );
}
