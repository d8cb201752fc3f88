/**
 * One thing that a run promises somebody, or finds done: both sides write it in the same way, so that they can be compared. Two equal
 * effects are the same thing done twice.
 */
export type Effect = string;

export const effects = {
  /** An answer, a going back, … that was answered with 2xx. */
  step: (procedure: string, action: string, step: string): Effect => `step ${procedure} ${action} ${step}`,
  consent: (procedure: string, document: string, version: string): Effect => `consent ${procedure} ${document} ${version}`,
  /** A procedure that somebody opened. */
  procedure: (procedure: string): Effect => `procedure ${procedure}`,
  account: (email: string): Effect => `account ${email}`,
  mail: (to: string, mail: string): Effect => `mail ${to} ${mail}`,
  sms: (to: string): Effect => `sms ${to}`,
  registration: (procedure: string, role: string, email: string): Effect => `registration ${procedure} ${role} ${email}`,
  application: (procedure: string, service: string, email: string): Effect => `application ${procedure} ${service} ${email}`,
  reason: (procedure: string, reason: string): Effect => `reason ${procedure} ${reason}`,
  /** What became of a page of the payment provider. */
  cardPage: (procedure: string, state: string): Effect => `card-page ${procedure} ${state}`,
  mandate: (procedure: string, state: string): Effect => `mandate ${procedure} ${state}`,
  paymentMethod: (email: string, kind: string, state: string): Effect => `payment-method ${email} ${kind} ${state}`,
  /** A line that was asked for at the telematics centre, or a check of the vehicle. */
  line: (key: string): Effect => `line ${key}`,
  share: (owner: string, sharee: string, endedBy: string): Effect => `share ${owner} ${sharee} ${endedBy}`,
  dealerLink: (email: string, dealer: string): Effect => `dealer-link ${email} ${dealer}`,
  /** A code that identifies a customer and is kept: none may be left over. */
  identifierCode: (procedure: string): Effect => `identifier-code ${procedure}`,
  migrated: (member: string, email: string): Effect => `migrated ${member} ${email}`,
};

/** How a procedure ended, or was to end. */
export interface End {
  readonly procedure: string;
  readonly type: string;
  readonly outcome: string;
  readonly step: string;
}
