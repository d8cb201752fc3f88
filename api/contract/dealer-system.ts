import { z } from 'zod';
import { chassisNumber } from '../../procedures/fields/chassis-number.ts';
import { code } from '../../procedures/fields/field-codes.ts';
import { registrationNumber, registrationNumberText } from '../../procedures/fields/registration-number.ts';

const plate = z.object(registrationNumber);

/** As a certificate writes it, its four parts with spaces between. */
const registrationNumberLine = z
  .string()
  .normalize('NFKC')
  .trim()
  .transform((text, context) => {
    const [placeName, classNumber, kana, serial, ...more] = text.split(/\s+/);
    const parsed = plate.safeParse({ placeName, classNumber, kana, serial });
    if (parsed.success && more.length === 0) return registrationNumberText(parsed.data);
    context.addIssue({ code: 'custom', message: code('invalid') });
    return z.NEVER;
  })
  .describe('Place name, class number, kana and serial with spaces between: 名古屋 330 さ 1234');

/** Neither NUL nor half a character: the database keeps only text. */
const isText = (sent: string) => !sent.includes('\0') && !/\p{Surrogate}/u.test(sent);

const line = z.string(code('required')).trim().min(1, code('required')).max(200, code('too-long')).refine(isText, code('invalid'));

/** What the dealer's system knows once a vehicle has been registered, before it is delivered. */
export const vehicleReport = z.object({
  chassisNumber,
  registrationNumber: registrationNumberLine,
  kei: z.boolean().default(false),
  user: z.object({ customerType: z.enum(['personal', 'corporate'], code('choose-one')), name: line, address: line }),
});

export const vehicleReportView = z.object({
  contract: z.string().describe('Number of the contract'),
  reportedAt: z.iso.datetime().describe('When this was reported first'),
});
