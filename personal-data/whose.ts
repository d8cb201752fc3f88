/** Whom a text is about: somebody's address, in whatever case, or the reference of their account. */
export function mentions(text: string, { email, account }: { readonly email: string; readonly account?: string | undefined }): boolean {
  const lower = text.toLowerCase();
  if (account && lower.includes(account)) return true;
  for (let at = lower.indexOf(email); at >= 0; at = lower.indexOf(email, at + 1)) {
    // Not part of a longer address: `ann@…` is not `joann@…`.
    if (!/[\w.+%-]/.test(lower[at - 1] ?? ' ') && !/[\w-]/.test(lower[at + email.length] ?? ' ')) return true;
  }
  return false;
}
