import { Away } from '../frame/away.tsx';
import { Loading } from '../frame/loading.tsx';
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
          <div class="desk-empty">
            <h1>{t(contract === undefined ? 'choose-contract' : 'contract-unknown')}</h1>
            <p class="prose">{t('choose-contract-body')}</p>
          </div>
        )}
      </section>
      <Away away={away} />
    </div>
  );
}
