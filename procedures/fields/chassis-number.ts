import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';

/** A model code with a letter in it and a serial (`ABC123-1234567`), as Japan numbers its cars. */
const domestic = /^(?=[^-]*[A-Z])[A-Z0-9]{2,8}-[0-9]{6,7}$/;
/** ISO 3779: 17 characters without I, O and Q, which look like digits. */
const vin = /^[A-HJ-NPR-Z0-9]{17}$/;

/** Upper case once read, with a plain hyphen: full-width characters, other dashes and spaces are accepted. */
export const chassisNumber = field(
  z
    .string()
    .normalize('NFKC')
    .overwrite((typed) => typed.replace(/[ー−‐–—]/g, '-').replace(/\s/g, ''))
    .toUpperCase()
    .min(1, code('required'))
    .refine((number) => number === '' || domestic.test(number) || vin.test(number), code('chassis-number')),
  {
    label: { ja: '車台番号', en: 'Chassis number' },
    hint: {
      ja: '車検証に記載されています。ハイフンも入力してください。',
      en: 'It stands on the vehicle inspection certificate. Enter the hyphen too.',
    },
    example: 'ABC123-1234567',
  },
);
