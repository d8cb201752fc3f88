/** A URL the server shows, if it leads to a page: never to a script. */
export function shownUrl(show: Readonly<Record<string, unknown>>, base: string): string | undefined {
  const { url } = show;
  if (typeof url !== 'string' || !URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}

export function shownSvg(show: Readonly<Record<string, unknown>>): string | undefined {
  return typeof show.qr === 'string' && show.qr.trimStart().startsWith('<') ? show.qr : undefined;
}
