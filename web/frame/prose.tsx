/** Plain text as it comes from the server: lines stay lines, and phone numbers and addresses stay text. */
export function Prose({ text, lead = false }: { readonly text: string | undefined; readonly lead?: boolean }) {
  if (!text) return null;
  return <p class={lead ? 'prose prose-lead' : 'prose'}>{text}</p>;
}
