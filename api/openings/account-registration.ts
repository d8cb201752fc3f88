import type { Opening } from './opening.ts';

export const accountRegistration: Opening = {
  anybody: async (_api, { brand }) => ({ brand, input: {} }),
};
