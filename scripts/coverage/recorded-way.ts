import { z } from 'zod';

/** What one recorded way through a procedure has reached. */
export interface RecordedWay {
  /** `<procedure>.<path>.<brand>` */
  readonly name: string;
  readonly procedure: string;
  readonly brand: string;
  /** `steps/email`, `notices/start`, `waits/card-reading`, `ends/expired`. */
  readonly reached: ReadonlySet<string>;
  /** Whose turn it has been. */
  readonly people: ReadonlySet<string>;
  readonly mails: ReadonlySet<string>;
  readonly activities: ReadonlySet<string>;
}

/** One activity that a workflow asked for. */
export interface Request {
  readonly activity: string;
  readonly argument?: unknown;
}

const committed = z.object({
  position: z.object({
    kind: z.enum(['ask', 'wait', 'end']),
    step: z.string(),
    owner: z.string(),
    by: z.string().optional(),
    notices: z.array(z.string()),
  }),
});
const mailed = z.object({ mail: z.string() });
const partOf = { ask: 'steps', wait: 'waits', end: 'ends' } as const;

/** Every place a procedure comes to is stored by one activity; that is where it is read off. */
export function recordedWay(name: string, requests: readonly Request[]): RecordedWay {
  const reached = new Set<string>();
  const people = new Set<string>();
  const mails = new Set<string>();
  for (const { activity, argument } of requests) {
    if (activity === 'commitPosition') {
      const { kind, step, owner, by, notices } = committed.parse(argument).position;
      reached.add(`${partOf[kind]}/${step}`);
      for (const notice of notices) reached.add(`notices/${notice}`);
      for (const person of [owner, by]) if (person) people.add(person);
    }
    const sent = mailed.safeParse(argument);
    if (sent.success) mails.add(sent.data.mail);
  }
  const words = name.split('.');
  const activities = new Set(requests.map(({ activity }) => activity));
  return { name, procedure: words[0] ?? '', brand: words.at(-1) ?? '', reached, people, mails, activities };
}
