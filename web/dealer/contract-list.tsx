import type { ContractView } from '../api/contract.ts';
import { InternalLink } from '../frame/internal-link.tsx';
import { useText } from '../texts.ts';
import { foremost } from './turn.ts';
import { TurnBadge } from './turn-badge.tsx';

interface ContractListProps {
  readonly contracts: readonly ContractView[];
  readonly chosen: string | undefined;
}

export function ContractList({ contracts, chosen }: ContractListProps) {
  const t = useText();
  return (
    <nav class="desk-list" aria-label={t('contracts')}>
      <h2>{t('contracts')}</h2>
      {contracts.length === 0 && <p class="hint">{t('no-contracts')}</p>}
      <ul>
        {contracts.map((contract) => {
          const standing = foremost(contract);
          return (
            <li key={contract.id}>
              <InternalLink href={`/dealer/contracts/${contract.id}`} class="contract" current={contract.id === chosen}>
                <span class="contract-customer">{t('sama', { name: contract.customer })}</span>
                <span class="contract-vehicle">
                  {contract.vehicle} <span class="contract-number">{contract.number}</span>
                </span>
                <span class="contract-standing">
                  <TurnBadge standing={standing} />
                  {standing?.status === 'open' && <span class="contract-step">{standing.stepTitle}</span>}
                </span>
              </InternalLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
