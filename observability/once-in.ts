/** Reads at most once in so many milliseconds, however many ask; a failure is asked again. */
export function onceIn<T>(milliseconds: number, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly until: number; readonly value: Promise<T> } | undefined;
  return () => {
    if (kept && Date.now() < kept.until) return kept.value;
    const value = read();
    const keeping = { until: Date.now() + milliseconds, value };
    kept = keeping;
    value.catch(() => {
      if (kept === keeping) kept = undefined;
    });
    return value;
  };
}
