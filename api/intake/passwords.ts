import type { Intake, IntakeOf } from './intake.ts';

interface Chosen {
  readonly password?: string | undefined;
  readonly passwordAgain?: string | undefined;
}

/** Hands a chosen password over at once. Left empty by somebody who came back, the earlier choice stays. */
async function takePassword({ password }: Chosen, { api, procedure, role }: IntakeOf): Promise<boolean> {
  const choosing = { procedure: procedure.id, owner: role };
  if (!password) return api.accounts.hasChosenPassword(choosing);
  await api.accounts.choosePassword(choosing, password);
  return true;
}

const passwordNeeded = { problems: [{ pointer: '/password', code: 'required' }] } as const;

export const loginDetails: Intake<'login-details'> = async (answer, of) => {
  const { verificationPhone } = answer;
  return (await takePassword(answer, of)) ? { accepted: { verificationPhone } } : passwordNeeded;
};

export const personalDetails: Intake<'personal-details'> = async (answer, of) => {
  const { password: _password, passwordAgain: _again, ...accepted } = answer;
  return (await takePassword(answer, of)) ? { accepted } : passwordNeeded;
};

export const migrationDetails: Intake<'migration-details'> = async (answer, of) => {
  const { password: _password, passwordAgain: _again, ...accepted } = answer;
  return (await takePassword(answer, of)) ? { accepted } : passwordNeeded;
};
