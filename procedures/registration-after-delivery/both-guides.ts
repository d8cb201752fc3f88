/** Screens of section 4-1, which both brands number alike. */
export const both = (...screens: readonly string[]) => screens.flatMap((screen) => [`T4-1.${screen}`, `L4-1.${screen}`]);
