import type { Opening } from './opening.ts';

export const migration: Opening = {
  anybody: async (_api, { brand }) => ({ brand, input: {} }),
};
