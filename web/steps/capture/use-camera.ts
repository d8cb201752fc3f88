import { useEffect, useRef, useState } from 'preact/hooks';

export type CameraState = 'starting' | 'live' | 'none';

/** The camera at the back of the phone, for as long as it is drawn. `none`: there is none, or it was not allowed. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');

  useEffect(() => {
    // Undefined where the page is not served securely.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (devices === undefined) return setState('none');
    let left = false;
    let stream: MediaStream | undefined;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };

    const start = async () => {
      stream = await devices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 3840 }, height: { ideal: 2160 } },
      });
      if (left || video.current === null) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      setState('live');
    };
    start().catch((fault: unknown) => {
      // Refused, missing, taken by another app: each a DOMException, and each leads to choosing a picture instead.
      if (!(fault instanceof DOMException)) throw fault;
      if (!left) setState('none');
    });
    return () => {
      left = true;
      stop();
    };
  }, []);

  return { video, state };
}
