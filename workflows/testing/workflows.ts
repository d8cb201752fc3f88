/** What a test's worker runs: every workflow of the product, and those that only tests open. */
export * from '../index.ts';
export { onlineSignIn as 'online-sign-in' } from './online-sign-in.ts';
export { twoPeople as 'two-people' } from './two-people.ts';
