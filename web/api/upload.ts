import { currentLanguage } from '../language.ts';
import { failureOf, type Outcome } from './outcome.ts';

/** Sends a picture. XMLHttpRequest, because `fetch` cannot tell how much has been sent. `onProgress` gets 0 to 1. */
export function uploadCapture(
  path: string,
  picture: Blob,
  key: string,
  onProgress: (share: number) => void,
): Promise<Outcome<{ capture: string }>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = 120_000;
    request.setRequestHeader('Content-Type', picture.type);
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => resolve({ kind: 'away' });
    request.ontimeout = () => resolve({ kind: 'away' });
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300 && hasCapture(body)) return resolve({ kind: 'done', value: body });
      resolve(failureOf(request.status, request.getResponseHeader('Retry-After'), body));
    };
    request.send(picture);
  });
}

function hasCapture(body: unknown): body is { capture: string } {
  return typeof body === 'object' && body !== null && 'capture' in body && typeof body.capture === 'string';
}

/** A gateway's HTML page is an answer without a body for us. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
