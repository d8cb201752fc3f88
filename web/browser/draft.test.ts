import { beforeEach, expect, test } from 'vitest';
import { clearDrafts, draftKey, onlyValues, readDraft, writeDraft } from './draft.ts';

class MemoryStore {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}

let store = new MemoryStore();
beforeEach(() => {
  store = new MemoryStore();
});

test('what was half typed comes back for the same revision only', () => {
  writeDraft(store, draftKey('p', 'email', 3), { email: 'taro@', news: true });
  expect(readDraft(store, draftKey('p', 'email', 3))).toEqual({ email: 'taro@', news: true });
  expect(readDraft(store, draftKey('p', 'email', 4))).toEqual({});
});

test('an answer clears the drafts of its procedure and no other', () => {
  writeDraft(store, draftKey('p', 'email', 3), { email: 'a' });
  writeDraft(store, draftKey('p', 'details', 4), { city: 'b' });
  writeDraft(store, draftKey('q', 'email', 1), { email: 'c' });
  clearDrafts(store, 'p');
  expect(store.length).toBe(1);
  expect(readDraft(store, draftKey('q', 'email', 1))).toEqual({ email: 'c' });
});

test('only what an input can hold is a value', () => {
  expect(onlyValues({ a: 'x', b: false, c: 12, d: null, e: { f: 1 } })).toEqual({ a: 'x', b: false, c: '12' });
  expect(onlyValues('nonsense')).toEqual({});
});
