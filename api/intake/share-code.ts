import { codeHash } from '../../codec/one-time-code.ts';
import { tryEmailCode } from '../../db/queries/email-codes.ts';
import type { FieldCode } from '../../procedures/fields/field-codes.ts';
import type { Intake } from './intake.ts';

const codes = { wrong: 'sms-code-wrong', expired: 'sms-code-expired', 'used-up': 'sms-code-used-up' } as const satisfies Record<
  string,
  FieldCode
>;

/** Counted like the codes of mails. */
export const shareCode: Intake<'share-code'> = async ({ code }, { api, procedure, role }) => {
  const { result, attempt } = await tryEmailCode(api.database, procedure.id, role, codeHash(api.secret, procedure.id, code));
  return result === 'right' ? { accepted: { attempt } } : { problems: [{ pointer: '/code', code: codes[result] }] };
};
