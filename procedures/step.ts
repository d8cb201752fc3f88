import type { z } from 'zod';

export type Language = 'ja' | 'en';
export type Localized = Readonly<Record<Language, string>>;

/** Options by field, each with its label: where what can be chosen depends on the person or the vehicle. */
export type Choices = Readonly<Record<string, Readonly<Record<string, Localized>>>>;

/** The only thing a front-end must know how to draw. */
export type Kind = 'confirm' | 'consent' | 'form' | 'choice' | 'code' | 'capture' | 'attest' | 'redirect' | 'handoff' | 'wait' | 'end';

/** Who may answer a step. Links and sign-ins give a person one of these roles in one procedure. */
export type Actor = 'buyer' | 'user' | 'staff' | 'owner' | 'sharee' | 'member' | 'reviewer' | 'provider';

/** How a procedure can end. */
export type Outcome = 'completed' | 'skipped' | 'declined' | 'refused' | 'ineligible' | 'expired' | 'cancelled' | 'superseded';

/**
 * One way to answer a step: a button, and what is sent with it. An answer made of literals only is a bare button.
 * `accepted` is what the workflow receives when that is not what was sent: secrets are replaced at the edge (`api/intake/`).
 */
export interface ActionDefinition {
  readonly label: Localized;
  readonly answer: z.ZodObject;
  readonly accepted?: z.ZodObject;
}

/** A screen that only informs: it stands before a step or an end, comes in the same view, and is never answered. */
export interface NoticeDefinition {
  readonly guide: readonly string[];
  readonly title: Localized;
  readonly body?: Localized;
  /** The button that turns the page; "next" unless the guide names it otherwise. */
  readonly next?: Localized;
}

/** What a support agent reads instead of words that are written for the customer. */
export interface ReviewerTexts {
  readonly title: Localized;
  readonly body: Localized;
}

/** A question to one person. Texts may hold `{placeholders}` of the brand's words or of `show`. */
export interface StepDefinition {
  readonly kind: Exclude<Kind, 'end' | 'wait'>;
  /** Set only when somebody else than the person whose leg it is must answer. */
  readonly by?: Actor;
  /** Screens of the guides this step implements, e.g. `T1-1.8B`. */
  readonly guide: readonly string[];
  readonly title: Localized;
  readonly body?: Localized;
  readonly actions: Readonly<Record<string, ActionDefinition>>;
  /** What the workflow hands to the screen. Its fields carry their labels, like those of an answer. */
  readonly show?: z.ZodObject;
  /** Looked up each time somebody looks, and kept nowhere: see `api/live/`. */
  readonly live?: z.ZodObject;
  /** Documents that are consented to. The answer names the version that was read. */
  readonly documents?: readonly string[];
  /** The step can be asked to send its code or mail again. */
  readonly resend?: Localized;
  readonly forReviewer?: ReviewerTexts;
  /** What is read by whoever waits while this is another person's step, where its own words would be wrong for them. */
  readonly forOthers?: ReviewerTexts;
}

/** A screen shown while something else is at work. It moves on by itself. */
export interface WaitDefinition {
  readonly guide: readonly string[];
  readonly title: Localized;
  readonly body?: Localized;
}

/** A final screen. */
export interface EndDefinition {
  readonly outcome: Outcome;
  readonly guide: readonly string[];
  readonly title: Localized;
  readonly body?: Localized;
  readonly show?: z.ZodObject;
  readonly forReviewer?: ReviewerTexts;
}

export type Steps = Readonly<Record<string, StepDefinition>>;

/** A procedure: what it asks, in which words. The order is told by `workflows/<type>.ts`. */
export interface ProcedureDefinition {
  readonly type: string;
  readonly title: Localized;
  /** The person the procedure belongs to. */
  readonly actor: Actor;
  readonly notices: Readonly<Record<string, NoticeDefinition>>;
  readonly steps: Steps;
  readonly waits: Readonly<Record<string, WaitDefinition>>;
  readonly ends: Readonly<Record<string, EndDefinition>>;
}

type Accepted<A> = A extends { accepted: z.ZodType<infer Output> }
  ? Output
  : A extends { answer: z.ZodType<infer Output> }
    ? Output
    : never;

/** What a workflow gets when a step is answered. */
export type AnswerTo<S extends StepDefinition> = Accepted<S['actions'][keyof S['actions']]>;

/** What a step or an end is shown with. */
export type ShownBy<S> = S extends { show: z.ZodType<infer Output> } ? Output : undefined;
