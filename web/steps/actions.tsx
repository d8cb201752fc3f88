import type { ActionView } from '../api/contract.ts';
import type { Values } from '../browser/draft.ts';
import { useValues } from '../browser/use-values.ts';
import { answerOf } from '../fields/answer.ts';
import { leavesNoChoice } from '../fields/field-props.ts';
import { Fields } from '../fields/fields.tsx';
import { BusyButton } from '../frame/busy-button.tsx';
import { useText } from '../texts.ts';
import type { StepProps } from './step-props.ts';

/** The ways to answer: the first is the primary one, those without fields are bare buttons. */
export function Actions({ view, answering, errors }: StepProps) {
  const t = useText();
  const { actions } = view.step;
  const [values, set] = useValues(
    view,
    actions.flatMap((action) => action.fields),
  );
  return (
    <div class="actions">
      {actions.map((action, index) => (
        <div key={action.name} class="action">
          {index === 1 && actions[0] && hasButtonBelowFields(actions[0]) && <p class="or">{t('or')}</p>}
          <Action {...{ action, answering, errors, values, set }} primary={index === 0} />
        </div>
      ))}
    </div>
  );
}

/** Without anything to choose from there is nothing to send. */
const hasButtonBelowFields = ({ fields }: ActionView) => fields.length > 0 && !fields.some(leavesNoChoice);

interface ActionProps extends Pick<StepProps, 'answering' | 'errors'> {
  readonly action: ActionView;
  readonly primary: boolean;
  readonly values: Values;
  readonly set: (changes: Values) => void;
}

function Action({ action, primary, answering, errors, values, set }: ActionProps) {
  const { name, label, fields } = action;
  const { busy } = answering;
  const send = () => answering.answer(name, answerOf(action, values));
  const look = primary ? 'primary' : 'secondary';
  const state = { look, busy: busy === name, blocked: busy !== undefined && busy !== name } as const;
  if (fields.length === 0) {
    return (
      <BusyButton {...state} onPress={send}>
        {label}
      </BusyButton>
    );
  }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Fields {...{ fields, values, errors, set }} />
      {hasButtonBelowFields(action) && (
        <BusyButton {...state} type="submit">
          {label}
        </BusyButton>
      )}
    </form>
  );
}
