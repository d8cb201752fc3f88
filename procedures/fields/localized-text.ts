import { z } from 'zod';

/** A text that is shown in the language of whoever looks: names of the brand's services. */
export const localizedText = z.object({ ja: z.string(), en: z.string() });
