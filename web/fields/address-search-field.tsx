import { useState } from 'preact/hooks';
import { findAddresses } from '../api/client.ts';
import type { Address } from '../api/contract.ts';
import { BusyButton } from '../frame/busy-button.tsx';
import { type TextKey, useText } from '../texts.ts';
import { addressBelow, filledAddress } from './address.ts';
import { digitsOf } from './date-parts.ts';
import { type FieldProps, textOf } from './field-props.ts';
import { TextField } from './text-field.tsx';

/** A postal code that can fill in the address below it. By hand always works: companies have codes that no list knows. */
export function AddressSearchField(props: FieldProps) {
  const { field, fields, value, values, set } = props;
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<TextKey>();
  const [offered, setOffered] = useState<readonly Address[]>([]);

  const fill = (address: Address) => {
    set(filledAddress(address, addressBelow(field, fields), values));
    setOffered([]);
    setTold('address-filled');
  };
  const search = async () => {
    setBusy(true);
    setOffered([]);
    const outcome = await findAddresses(digitsOf(textOf(value)) || '0');
    setBusy(false);
    if (outcome.kind === 'away') return setTold('address-away');
    const found = outcome.kind === 'done' ? outcome.value.addresses : [];
    const [only] = found;
    if (only === undefined) return setTold('address-none');
    if (found.length === 1) return fill(only);
    setTold('address-which');
    setOffered(found);
  };

  return (
    <div class="address-search">
      <TextField {...props} field={{ ...field, input: 'numeric' }} />
      {!field.locked && (
        <BusyButton look="secondary" busy={busy} onPress={() => void search()}>
          {t('address-fill')}
        </BusyButton>
      )}
      <p class="hint" role="status">
        {told && t(told)}
      </p>
      {offered.length > 0 && (
        <ul class="offers">
          {offered.map((address) => (
            <li key={address.city + address.town}>
              <button type="button" class="offer" onClick={() => fill(address)}>
                {address.prefecture}
                {address.city}
                {address.town}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
