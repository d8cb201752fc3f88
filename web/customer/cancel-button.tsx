import { useRef } from 'preact/hooks';
import { useText } from '../texts.ts';

interface CancelButtonProps {
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** Quiet, at the foot of the page, and asked twice. */
export function CancelButton({ busy, onCancel }: CancelButtonProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" class="link-button" aria-disabled={busy} onClick={() => busy || dialog.current?.showModal()}>
        {t('cancel')}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby="cancel-title">
        <h2 id="cancel-title">{t('cancel-title')}</h2>
        <p>{t('cancel-body')}</p>
        <div class="dialog-buttons">
          <button type="button" class="button button-primary" onClick={close}>
            {t('cancel-no')}
          </button>
          <button
            type="button"
            class="button button-secondary"
            onClick={() => {
              close();
              onCancel();
            }}
          >
            {t('cancel-yes')}
          </button>
        </div>
      </dialog>
    </>
  );
}
