import { procedures } from '../../procedures/registry.ts';
import type { ProcedureDefinition } from '../../procedures/step.ts';
import { answerSchema } from '../views/procedure-view.ts';
import { operation } from './operation.ts';
import { asStaff, id, posting } from './parameters.ts';
import { inProcedure, moving } from './problems.ts';
import { type Json, view, withoutDialect } from './schema.ts';

/** One path a step: what may be sent is what its definition says. */
export function stepPaths(): Json {
  const steps = new Map<string, { schema: Json; title: string; of: string[] }>();
  for (const definition of Object.values<ProcedureDefinition>(procedures)) {
    for (const [name, step] of Object.entries(definition.steps)) {
      const known = steps.get(name);
      if (known) known.of.push(definition.type);
      else steps.set(name, { schema: withoutDialect(answerSchema(step)), title: step.title.en, of: [definition.type] });
    }
  }
  return Object.fromEntries(
    [...steps].map(([name, { schema, title, of }]) => [
      `/procedures/{id}/steps/${name}`,
      {
        post: {
          ...operation(`answer-${name}`, title, 'steps', {
            parameters: [id, asStaff, ...posting],
            body: schema,
            ok: view,
            problems: [...inProcedure, ...moving, 'invalid-answer'],
          }),
          description: `Step of ${of.join(', ')}.`,
        },
      },
    ]),
  );
}
