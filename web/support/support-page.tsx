import { readCases } from '../api/client.ts';
import type { SupportCase } from '../api/contract.ts';
import { Away } from '../frame/away.tsx';
import { InternalLink } from '../frame/internal-link.tsx';
import { Loading } from '../frame/loading.tsx';
import { Screen } from '../frame/screen.tsx';
import { useLanguage } from '../language.ts';
import { dayOfMoment } from '../moment.ts';
import { StaffGate } from '../staff/staff-gate.tsx';
import { useFollowedList } from '../staff/use-followed-list.ts';
import { StepPanel } from '../steps/step-panel.tsx';
import { useText } from '../texts.ts';
import { CaseActions } from './case-actions.tsx';

/** The support agents' page: what waits for them, what is due, and the form in which a review is decided. */
export function SupportPage({ procedure }: { readonly procedure: string | undefined }) {
  return (
    <StaffGate title="support-title" admits={({ dealer }) => dealer === undefined}>
      {(_staff, onSignedOut) => <Cases chosen={procedure} onSignedOut={onSignedOut} />}
    </StaffGate>
  );
}

function Cases({ chosen, onSignedOut }: { readonly chosen: string | undefined; readonly onSignedOut: () => void }) {
  const t = useText();
  const { list, away } = useFollowedList({ read: readCases, events: '/v1/support/events', event: 'cases', onSignedOut });
  if (list === undefined) {
    return (
      <>
        <Loading />
        <Away away={away} />
      </>
    );
  }
  const one = list.cases.find(({ id }) => id === chosen);
  return (
    <div class={chosen ? 'desk-view desk-view-chosen' : 'desk-view'}>
      <nav class="desk-list" aria-label={t('cases')}>
        <h2>{t('cases')}</h2>
        {list.cases.length === 0 && <p class="hint">{t('no-cases')}</p>}
        <ul>
          {list.cases.map((one) => (
            <li key={one.id}>
              <CaseLink one={one} current={one.id === chosen} />
            </li>
          ))}
        </ul>
      </nav>
      <section class="desk-detail" aria-label={t('standing')}>
        {chosen && (
          <InternalLink href="/support" class="back desk-back">
            {t('all-cases')}
          </InternalLink>
        )}
        {chosen ? (
          <>
            <StepPanel key={chosen} procedure={chosen} as="reviewer" following />
            <CaseActions key={`actions ${chosen}`} procedure={chosen} one={one} />
          </>
        ) : (
          <Screen title={t('choose-case')} within={t('support-title')} identity="no-case" tone="empty">
            <p class="prose">{t('support-body')}</p>
          </Screen>
        )}
      </section>
      <Away away={away} />
    </div>
  );
}

function CaseLink({ one, current }: { readonly one: SupportCase; readonly current: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { id, title, brand, dealer, contract, stepTitle, reasonTitle, ageDays, due, overdue } = one;
  const age = ageDays === 0 ? 'age-today' : ageDays === 1 ? 'age-yesterday' : 'age-days';
  return (
    <InternalLink href={`/support/${id}`} class="contract" current={current}>
      <span class="contract-customer">{title}</span>
      <span class="contract-vehicle">
        {brand.toUpperCase()}
        {dealer && ` / ${dealer}`}
        {contract && (
          <>
            {' / '}
            <span class="contract-whole">{contract}</span>
          </>
        )}
      </span>
      <span class="contract-standing">
        <span class={overdue ? 'badge badge-staff-turn' : 'badge'}>{reasonTitle || stepTitle}</span>
        <span class="contract-step">{t(age, { days: String(ageDays) })}</span>
        {due && <span class="contract-step">{t('due', { when: dayOfMoment(due, language) })}</span>}
      </span>
    </InternalLink>
  );
}
