import { z } from 'zod';

export const inboxMessage = z.object({ id: z.uuid(), to: z.string(), subject: z.string(), text: z.string(), receivedAt: z.iso.datetime() });

export const postalAddress = z.object({ prefecture: z.string(), city: z.string(), town: z.string() });
