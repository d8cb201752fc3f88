import type { StepView } from '../api/contract.ts';
import { groupsOf } from '../fields/groups.ts';

/** What a step shows: names and what they stand for, under the headings of their groups. */
export function Summary({ items, large = false }: { readonly items: StepView['summary']; readonly large?: boolean }) {
  if (items.length === 0) return null;
  return (
    <div class={large ? 'summary summary-large' : 'summary'}>
      {groupsOf(items).map(({ heading, members }) => (
        <section key={members[0]?.name} class="summary-group">
          {heading && <h2>{heading}</h2>}
          <dl>
            {members.map(({ name, label, text }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
