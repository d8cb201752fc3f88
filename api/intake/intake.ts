import type { z } from 'zod';
import type { ProcedureType, procedures } from '../../procedures/registry.ts';
import type { Actor, Language } from '../../procedures/step.ts';
import type { StepProblem } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';

export interface IntakeOf {
  readonly api: ApiContext;
  readonly procedure: { readonly id: string; readonly brand: string; readonly dealerId: string | null };
  readonly role: Actor;
  /** Who sent it, for the audit trail. */
  readonly who: string;
  readonly language: Language;
}

export type Taken<A> = { readonly accepted: A } | { readonly problems: readonly StepProblem[] };

type Definitions = (typeof procedures)[ProcedureType]['steps'];
type AllSteps = Definitions extends infer D ? (D extends unknown ? { [N in keyof D]: D[N] } : never) : never;
type ActionOf<S> = S extends { actions: infer A } ? A[keyof A] : never;
type TakenIn<S> = Extract<ActionOf<S>, { accepted: unknown }>;
type StepNamed<N extends PropertyKey> = AllSteps extends infer D ? (D extends Record<N, infer S> ? S : never) : never;
type NamesOf<D> = D extends unknown ? { [N in keyof D]: TakenIn<D[N]> extends never ? never : N }[keyof D] : never;

/** The steps whose answer is not what the workflow gets. */
export type IntakeName = NamesOf<AllSteps> & string;

type Sent<N extends IntakeName> = TakenIn<StepNamed<N>> extends { answer: z.ZodType<infer A> } ? A : never;
type Accepted<N extends IntakeName> = TakenIn<StepNamed<N>> extends { accepted: z.ZodType<infer A> } ? A : never;

/**
 * Takes an answer in at the edge, where secrets end: passwords, codes and pictures become references before anything is sent on.
 * Safe to repeat, because a request may be.
 */
export type Intake<N extends IntakeName> = (answer: Sent<N>, of: IntakeOf) => Promise<Taken<Accepted<N>>>;
