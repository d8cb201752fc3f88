import type { Intake } from './intake.ts';

/** Yes or no is kept as what was agreed to: by whom, when, in which procedure. */
export const newsletter: Intake<'newsletter'> = async ({ subscribe }) => ({
  accepted: { agreed: { newsletter: subscribe ? 'subscribed' : 'declined' } },
});
