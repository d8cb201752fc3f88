import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FieldView, ProcedureView } from '../api/contract.ts';
import { draftKey, onlyValues, readDraft, type Values, writeDraft } from './draft.ts';

/** The inputs of a step: what the server fills in, what was half typed before a reload, and what is typed now. */
export function useValues({ id, revision, step }: ProcedureView, fields: readonly FieldView[]) {
  const key = draftKey(id, step.name, revision);
  const [values, setValues] = useState<Values>(() => ({ ...onlyValues(step.values), ...readDraft(sessionStorage, key) }));
  const touched = useRef(false);

  const set = useCallback((changes: Values) => {
    touched.current = true;
    setValues((before) => ({ ...before, ...changes }));
  }, []);

  const secrets = fields.filter((field) => field.input === 'secret').map((field) => field.name);
  const kept = JSON.stringify(Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name))));
  useEffect(() => {
    if (touched.current) writeDraft(sessionStorage, key, onlyValues(JSON.parse(kept)));
  }, [key, kept]);

  return [values, set] as const;
}
