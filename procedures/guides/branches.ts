/** The three ways through section 0, told apart by the step that only they have. */
export const existing = ['confirm-account', 'confirm-corporate-account'];
export const personal = ['personal-details', 'personal-details-online'];
export const corporate = ['corporate-details'];
