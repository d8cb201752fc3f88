/** Where somebody goes on after a sign-in: a path of ours, whatever was asked for. */
export function returnPath(asked: unknown, publicUrl: string, otherwise = '/dealer'): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return otherwise;
  const ours = new URL(publicUrl).origin;
  const url = URL.canParse(asked, ours) ? new URL(asked, ours) : undefined;
  return url?.origin === ours && !/^\/(v1|oidc|pay)(\/|$)/.test(url.pathname) ? `${url.pathname}${url.search}` : otherwise;
}

/** The same, with a word about how the sign-in went, which the page there explains. */
export function withSignIn(path: string, how: 'failed' | 'not-staff' | 'away'): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('sign-in', how);
  return `${url.pathname}${url.search}`;
}
