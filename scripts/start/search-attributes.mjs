/**
 * What support finds procedures by, as a Temporal namespace must know it before the first procedure. The workflows write them:
 * `workflows/search-attributes.ts`, which a test compares with this list.
 * @type {readonly (readonly [name: string, type: 'Keyword' | 'Datetime'])[]}
 */
export const searchAttributes = [
  ['ProcedureType', 'Keyword'],
  ['Brand', 'Keyword'],
  ['Dealer', 'Keyword'],
  ['Contract', 'Keyword'],
  ['Step', 'Keyword'],
  ['WaitingFor', 'Keyword'],
  ['Attention', 'Keyword'],
  ['Outcome', 'Keyword'],
  ['StepSince', 'Datetime'],
  ['Deadline', 'Datetime'],
  ['ReviewDue', 'Datetime'],
];
