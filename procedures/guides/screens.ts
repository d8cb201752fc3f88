import { dealerLink } from './dealer-link.ts';
import { lexus, lexusQuestions } from './lexus.ts';
import { migration } from './migration.ts';
import type { Screen } from './screen.ts';
import { sharing } from './sharing.ts';
import { toyota, toyotaQuestions } from './toyota.ts';

/** Every screen of the five guides. */
export const guideScreens: readonly Screen[] = [...toyota, ...lexus, ...dealerLink, ...migration, ...sharing];

/** Definitions may name what a guide says among its questions and answers; no screen belongs to it. */
export const guideQuestions: readonly string[] = [...toyotaQuestions, ...lexusQuestions].map((section) => `${section}.FAQ`);
