import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { field } from './field.ts';
import { code } from './field-codes.ts';

// The full numbering plan: the smaller ones cannot tell a mobile number from a pager or an IP phone, which get no SMS.
const parsed = (text: string): PhoneNumber | undefined => parsePhoneNumberFromString(text, 'JP');

/** A mobile number of Japan that exists in the numbering plan; `09012345678` once read, however it was typed (`+81 90-1234-5678`). */
export const smsNumber = field(
  z
    .string()
    .normalize('NFKC')
    .overwrite((typed) => {
      const plain = typed.replace(/[-ー−‐()\s]/g, '');
      const number = parsed(plain);
      return number?.countryCallingCode === '81' && plain.startsWith('+') ? `0${number.nationalNumber}` : plain;
    })
    .min(1, code('required'))
    .refine((number) => number === '' || isMobile(number), code('sms-number')),
  {
    label: { ja: 'SMSを受け取る携帯電話番号', en: 'Mobile number for the SMS' },
    example: '090-1234-5678',
    input: 'tel',
    autocomplete: 'tel-national',
  },
);

function isMobile(digits: string): boolean {
  if (!/^0\d{10}$/.test(digits)) return false;
  const number = parsed(digits);
  return number?.country === 'JP' && number.getType() === 'MOBILE';
}
