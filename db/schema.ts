export * from './schema/access.ts';
export * from './schema/contracts.ts';
export * from './schema/mails.ts';
export * from './schema/people.ts';
export * from './schema/procedures.ts';
