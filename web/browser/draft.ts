/** What an input holds: text, a tick, or several of what can be ticked. */
export type Value = string | boolean | readonly string[];

/** What is half typed, kept in the tab until it is answered, so that a reload loses nothing. Secrets must never come here. */
export type Values = Readonly<Record<string, Value>>;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export const draftKey = (procedure: string, step: string, revision: number) => `draft:${procedure}:${step}:${revision}`;

export function readDraft(store: Store, key: string): Values {
  const text = store.getItem(key);
  if (text === null) return {};
  return onlyValues(JSON.parse(text));
}

export function writeDraft(store: Store, key: string, values: Values): void {
  store.setItem(key, JSON.stringify(values));
}

/** All drafts of a procedure: once one step is answered, those of earlier revisions are worth nothing. */
export function clearDrafts(store: Store, procedure: string): void {
  const prefix = `draft:${procedure}:`;
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) if (key?.startsWith(prefix)) store.removeItem(key);
}

/** What an input can hold; numbers as text. Anything else that the server shows has no input here. */
export function onlyValues(held: unknown): Values {
  if (typeof held !== 'object' || held === null) return {};
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(held)) {
    if (typeof value === 'string' || typeof value === 'boolean') values[name] = value;
    if (typeof value === 'number') values[name] = String(value);
    if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string');
  }
  return values;
}
