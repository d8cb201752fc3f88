import { useEffect, useRef, useState } from 'preact/hooks';
import { BusyButton } from '../../frame/busy-button.tsx';
import { useText } from '../../texts.ts';

interface TakenPictureProps {
  readonly picture: Blob;
  readonly label: string;
  /** How much of it has been sent, 0 to 1; undefined while nothing is. */
  readonly sent: number | undefined;
  readonly busy: boolean;
  readonly onUse: () => void;
  readonly onRetake: () => void;
}

export function TakenPicture({ picture, label, sent, busy, onUse, onRetake }: TakenPictureProps) {
  const t = useText();
  const question = useRef<HTMLParagraphElement>(null);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  // The shutter that had the focus is gone.
  useEffect(() => question.current?.focus(), []);
  return (
    <>
      {url && <img class="taken" src={url} alt={t('capture-taken')} />}
      <p class="taken-check" ref={question} tabIndex={-1}>
        {t('capture-check')}
      </p>
      {sent !== undefined && (
        <label class="progress">
          <span>{t('capture-uploading')}</span>
          <progress max={1} value={sent} />
        </label>
      )}
      <div class="actions">
        <BusyButton busy={busy} onPress={onUse}>
          {label}
        </BusyButton>
        <BusyButton look="secondary" blocked={busy} onPress={onRetake}>
          {t('capture-retake')}
        </BusyButton>
      </div>
    </>
  );
}
