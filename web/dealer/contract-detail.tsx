import type { ContractView } from '../api/contract.ts';
import { InternalLink } from '../frame/internal-link.tsx';
import { Screen } from '../frame/screen.tsx';
import { useLanguage } from '../language.ts';
import { dayText } from '../moment.ts';
import { Summary } from '../steps/summary.tsx';
import { useText } from '../texts.ts';
import { LinkPanel } from './link-panel.tsx';
import { StaffCheck } from './staff-check.tsx';
import { StandingRow } from './standing-row.tsx';
import { turnOf } from './turn.ts';

/** One contract: what waits for the staff comes first, then how to start, then where everything stands. Once it is scanned, the code goes. */
export function ContractDetail({ contract }: { readonly contract: ContractView }) {
  const t = useText();
  const language = useLanguage();
  const { procedures } = contract;
  const open = procedures.some(({ status }) => status === 'open');
  const facts = [
    { name: 'vehicle', label: t('vehicle'), text: [contract.vehicle, contract.grade].filter(Boolean).join(' ') },
    { name: 'number', label: t('contract-number'), text: contract.number },
    { name: 'date', label: t('contracted-on'), text: dayText(contract.contractedOn, language) },
  ];
  return (
    <Screen
      title={t('sama', { name: contract.customer })}
      within={t('dealer-title')}
      identity={contract.id}
      tone="contract"
      mark={
        <InternalLink href="/dealer" class="back desk-back">
          {t('all-contracts')}
        </InternalLink>
      }
    >
      <Summary items={facts} />
      {procedures.map((standing) => (
        <StaffCheck key={standing.id} procedure={standing.id} due={turnOf(standing) === 'staff-turn'} />
      ))}
      {!open && <LinkPanel contract={contract.id} urgent />}
      <section class="panel">
        <h2>{t('standing')}</h2>
        {procedures.length === 0 && <p class="prose">{t('not-started-body')}</p>}
        <ul class="standings">
          {procedures.map((standing) => (
            <StandingRow key={standing.id} standing={standing} />
          ))}
        </ul>
      </section>
      {open && <LinkPanel contract={contract.id} urgent={false} />}
    </Screen>
  );
}
