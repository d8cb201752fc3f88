/** An address as printed on one line, in the parts of the form. What cannot be told apart stays in `block`, to be corrected. */
export function addressParts(address: string): { prefecture?: string; city?: string; block?: string } {
  const [, prefecture, rest = address] = /^(北海道|東京都|京都府|大阪府|.{2,3}?県)?(.*)$/.exec(address) ?? [];
  const [, city, block] = /^(.+?郡.+?[町村]|.+?市.+?区|.+?[市区町村])(.*)$/.exec(rest) ?? [];
  return { ...(prefecture && { prefecture }), ...(city ? { city, block: block ?? '' } : { block: rest }) };
}
