import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ProcedureView } from '../api/contract.ts';
import { type Cause, entryOf, lastPlace, type Place, placeAfter, placeFromUrl, sameScreens, urlOfPlace } from './place.ts';

interface BrowserBack {
  /** The person left the first screen of this view by the browser's back button. */
  readonly onBack: () => void;
}

/** Keeps the place in a view, the URL and the browser's history in step. */
export function usePlace({ onBack }: BrowserBack) {
  const [place, setPlace] = useState<Place>(0);
  const at = useRef({ place: 0, depth: 0 });
  const view = useRef<ProcedureView>();
  const leaving = useRef(onBack);
  leaving.current = onBack;

  const stand = useCallback((next: Place, revision: number, how: 'push' | 'replace') => {
    const depth = (entryOf(history.state)?.depth ?? 0) + (how === 'push' ? 1 : 0);
    const url = urlOfPlace(location.pathname, next);
    if (how === 'push') history.pushState({ depth, revision }, '', url);
    else history.replaceState({ depth, revision }, '', url);
    at.current = { place: next, depth };
    setPlace(next);
  }, []);

  const settle = useCallback(
    (previous: ProcedureView | undefined, next: ProcedureView, cause: Cause) => {
      view.current = next;
      if (previous === undefined) {
        return stand(placeFromUrl(location.search, next.step, next.revision, entryOf(history.state)), next.revision, 'replace');
      }
      if (previous.revision === next.revision) return;
      const place = placeAfter(previous.step, at.current.place, next.step, cause);
      const newScreen = cause === 'answered' && !sameScreens(previous.step, next.step);
      stand(place, next.revision, newScreen ? 'push' : 'replace');
    },
    [stand],
  );

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onPop = () => {
      const seen = view.current;
      if (seen === undefined) return;
      const entry = entryOf(history.state);
      if (entry?.revision === seen.revision) {
        return stand(placeFromUrl(location.search, seen.step, seen.revision, entry), seen.revision, 'replace');
      }
      const wentBack = (entry?.depth ?? 0) < at.current.depth;
      // An entry of another revision: what stood there is answered or gone. The notices of this view can still be turned back.
      if (wentBack && at.current.place > 0) return stand(at.current.place - 1, seen.revision, 'replace');
      stand(at.current.place, seen.revision, 'replace');
      if (wentBack) leaving.current();
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [stand]);

  const turn = useCallback(() => {
    const seen = view.current;
    if (seen !== undefined) stand(Math.min(at.current.place + 1, lastPlace(seen.step)), seen.revision, 'push');
  }, [stand]);

  const turnBack = useCallback(() => {
    const seen = view.current;
    if (at.current.depth > 0) history.back();
    else if (at.current.place > 0 && seen !== undefined) stand(at.current.place - 1, seen.revision, 'replace');
    else leaving.current();
  }, [stand]);

  return { place, settle, turn, turnBack };
}
