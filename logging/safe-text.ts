/** Words of ours and of libraries stay; what could have been typed goes. */
export function safeText(text: string): string {
  return (
    text
      // Postgres: Key (email)=(somebody@example.jp) already exists.
      .replace(/=\([^)]*\)/g, '=(…)')
      .replace(/[^\s"'`<>()]+@[^\s"'`<>()]+/g, '…@…')
      .replace(/"([^"]*)"|'([^']*)'|`([^`]*)`/g, (whole, ...inner: readonly unknown[]) => {
        const quoted = inner.slice(0, 3).find((one) => typeof one === 'string');
        return typeof quoted === 'string' && isName(quoted) ? whole : '"…"';
      })
      // Names, addresses: nothing in Japanese is a message of a library.
      .replace(/[^\p{ASCII}…]+/gu, '…')
      // Cards, telephones, postal codes, one-time codes; ports and counts are shorter.
      .replace(/\d[\d -]{4,}\d/g, '#')
  );
}

/** A table, a constraint, an environment variable, a key: no person is called so, and no password is all lower case. */
function isName(quoted: string): boolean {
  return /^[a-z][a-z_.:/-]{0,60}$/.test(quoted) || /^[A-Z][A-Z_]{2,60}$/.test(quoted);
}
