export * from './schema/access.ts';
export * from './schema/contracts.ts';
export * from './schema/dealer-links.ts';
export * from './schema/mails.ts';
export * from './schema/people.ts';
export * from './schema/procedures.ts';
export * from './schema/services.ts';
export * from './schema/vehicles.ts';
