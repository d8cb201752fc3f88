import { useRef } from 'preact/hooks';
import { useText } from '../../texts.ts';
import { cropOf } from './crop.ts';
import { FileButton } from './file-button.tsx';
import { drawPicture } from './picture.ts';
import { useCamera } from './use-camera.ts';

const aroundTheFrame = 0.08;

interface ViewfinderProps {
  readonly onPicture: (picture: Blob) => void;
  readonly onUnreadable: () => void;
}

/** The live camera with a frame of a licence's shape, and choosing a file for whoever has no camera here. */
export function Viewfinder({ onPicture, onUnreadable }: ViewfinderProps) {
  const t = useText();
  const { video, state } = useCamera();
  const guide = useRef<HTMLDivElement>(null);

  const shoot = async () => {
    const source = video.current;
    const frame = guide.current;
    if (source === null || frame === null) return;
    const stage = { width: source.clientWidth, height: source.clientHeight };
    const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = frame;
    const seen = { width: source.videoWidth, height: source.videoHeight };
    onPicture(await drawPicture(source, cropOf(seen, stage, { x, y, width, height }, aroundTheFrame)));
  };

  return (
    <>
      {state === 'none' ? (
        <p class="note">{t('capture-no-camera')}</p>
      ) : (
        <div class="stage">
          <video ref={video} class="stage-video" playsInline muted aria-label={t('capture-live')} />
          <div ref={guide} class="stage-guide" aria-hidden="true" />
          {state === 'starting' && (
            <p class="stage-message" role="status">
              {t('capture-starting')}
            </p>
          )}
        </div>
      )}
      <div class="actions">
        {state === 'live' && (
          <button type="button" class="button button-primary" onClick={() => void shoot()}>
            <span class="shutter" aria-hidden="true" />
            {t('capture-shutter')}
          </button>
        )}
        <FileButton
          label={t(state === 'none' ? 'capture-choose' : 'capture-choose-instead')}
          look={state === 'none' ? 'primary' : 'quiet'}
          {...{ onPicture, onUnreadable }}
        />
      </div>
    </>
  );
}
