import { useText } from '../texts.ts';
import { CopyUrl } from './copy-url.tsx';

/** An SVG as an image, not as markup: nothing in it can run. */
const asImage = (svg: string) => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** A QR code, and its URL for whoever cannot scan it. */
export function QrCode({ url, svg }: { readonly url: string; readonly svg?: string | undefined }) {
  const t = useText();
  return (
    <div class="qr">
      {svg && <img class="qr-image" src={asImage(svg)} alt={t('qr-of')} width="320" height="320" />}
      <details class="disclosure">
        <summary>{t('qr-fallback')}</summary>
        <div class="disclosure-inside">
          <p class="hint">{t('qr-fallback-hint')}</p>
          <CopyUrl url={url} label="URL" />
        </div>
      </details>
    </div>
  );
}
