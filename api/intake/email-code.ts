import { codeHash } from '../../codec/one-time-code.ts';
import { tryEmailCode } from '../../db/queries/email-codes.ts';
import type { FieldCode } from '../../procedures/fields/field-codes.ts';
import type { Intake } from './intake.ts';

const codes = { wrong: 'code-wrong', expired: 'code-expired', 'used-up': 'code-used-up' } as const satisfies Record<string, FieldCode>;

export const emailCode: Intake<'email-code'> = async ({ code }, { api, procedure, role }) => {
  const tried = await tryEmailCode(api.database, procedure.id, role, codeHash(api.secret, procedure.id, code));
  const { result, attempt } = tried;
  return result === 'right' ? { accepted: { attempt } } : { problems: [{ pointer: '/code', code: codes[result] }] };
};
