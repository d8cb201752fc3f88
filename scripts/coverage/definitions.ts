import type { ProcedureDefinition } from '../../procedures/step.ts';

const parts = ['steps', 'notices', 'waits', 'ends'] as const;

/** Something a procedure shows, and the screens of the guides that it stands for. */
export interface Definition {
  readonly procedure: string;
  readonly part: (typeof parts)[number];
  readonly name: string;
  readonly guide: readonly string[];
}

/**
 * All definitions there are. One that several procedures share names the screens of all of them: it stands for those of a
 * chapter only where the procedure has a definition of that chapter that is its own.
 */
export function definitionsOf(procedures: Readonly<Record<string, ProcedureDefinition>>): readonly Definition[] {
  const uses = new Map<object, number>();
  for (const procedure of Object.values(procedures)) {
    for (const { definition } of shownBy(procedure)) uses.set(definition, (uses.get(definition) ?? 0) + 1);
  }
  return Object.entries(procedures).flatMap(([procedure, definition]) => {
    const shown = [...shownBy(definition)];
    const own = shown.filter(({ definition }) => uses.get(definition) === 1);
    const chapters = new Set(own.flatMap(({ definition }) => definition.guide.filter(isScreen).map(chapterOf)));
    return shown.map(({ part, name, definition: { guide } }) => ({
      procedure,
      part,
      name,
      guide: guide.filter((id) => !isScreen(id) || chapters.has(chapterOf(id))),
    }));
  });
}

/** Every id that is written anywhere, wherever it counts. */
export function namedIds(procedures: Readonly<Record<string, ProcedureDefinition>>): ReadonlySet<string> {
  return new Set(Object.values(procedures).flatMap((procedure) => [...shownBy(procedure)].flatMap(({ definition }) => definition.guide)));
}

/** Both brands' guides have the same chapters: `T2-1.3` and `L2-2.8` are of chapter 2, `D.linked` of chapter D. */
export function chapterOf(id: string): string {
  return /^[TL](\d)-/.exec(id)?.[1] ?? id.slice(0, 1);
}

function isScreen(id: string): boolean {
  return !id.endsWith('.FAQ');
}

function* shownBy(procedure: ProcedureDefinition) {
  for (const part of parts) {
    for (const [name, definition] of Object.entries(procedure[part])) yield { part, name, definition };
  }
}
