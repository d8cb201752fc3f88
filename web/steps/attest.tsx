import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';
import { Actions } from './actions.tsx';
import type { StepProps } from './step-props.ts';
import { Summary } from './summary.tsx';
import { Waiting } from './waiting.tsx';

/** A person vouches for what is shown. Whoever is signed in as that person needs no more than the button. */
export function Attest(props: StepProps) {
  return props.view.role === props.view.step.actor ? <AttestHere {...props} /> : <AttestByAnother {...props} />;
}

/** At the terminal: everything to compare, and one button. The fields only tell who one is, which the session does already. */
function AttestHere({ view, answering }: StepProps) {
  const t = useText();
  return (
    <div class="attest">
      <h2 class="attest-title">{t('to-compare')}</h2>
      <Summary items={view.step.summary} large />
      <p class="hint">{t('when-different')}</p>
      <div class="actions">
        {view.step.actions.map(({ name, label, fixed }, index) => (
          <BusyButton
            key={name}
            look={index === 0 ? 'primary' : 'secondary'}
            busy={answering.busy === name}
            blocked={answering.busy !== undefined}
            onPress={() => answering.answer(name, fixed)}
          >
            {label}
          </BusyButton>
        ))}
      </div>
    </div>
  );
}

/** On the customer's phone: what will be compared, and a way for the staff to do it right here. */
function AttestByAnother(props: StepProps) {
  const t = useText();
  const { view, errors } = props;
  const refused = Object.keys(errors).length > 0;
  return (
    <div class="attest">
      <Waiting label={view.waitingFor?.text ?? t('waiting-for-staff')} />
      <Summary items={view.step.summary} />
      {view.step.actions.length > 0 && (
        <details class="disclosure" open={refused}>
          <summary>{t('for-staff')}</summary>
          <div class="disclosure-inside">
            <p class="hint">{t('for-staff-hint')}</p>
            <Actions {...props} />
          </div>
        </details>
      )}
    </div>
  );
}
