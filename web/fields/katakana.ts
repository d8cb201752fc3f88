/** Hiragana and half-width kana as full-width katakana; everything else is left for the server to judge. */
export function toKatakana(typed: string): string {
  return typed.normalize('NFKC').replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
