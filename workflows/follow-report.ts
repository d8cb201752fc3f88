import { afterReport, makeContractLink, raiseAttention, sendMail } from './activities.ts';

const LINK_LIFE = 90 * 24 * 60 * 60 * 1000;

/**
 * Once the dealer's system has reported a contract's vehicle: a buyer without a user is mailed a link to register one after delivery; a
 * user who is registered is compared with the certificate. The same again does nothing more. [T4-1 FAQ, T2-1.3]
 */
export async function followReport(contract: string): Promise<void> {
  const now = await afterReport(contract);
  if (now.kind === 'compared') {
    await raiseAttention({ procedure: now.registration, reason: now.matches ? '' : 'certificate-mismatch' });
  }
  if (now.kind === 'invite') {
    const { registration, to, brand, language } = now;
    const key = `${registration}/register-after-delivery`;
    const expiresAt = Date.now() + LINK_LIFE;
    const { url } = await makeContractLink({ key, type: 'registration-after-delivery', role: 'user', contract, expiresAt });
    await sendMail({ key, mail: 'register-after-delivery', to, brand, language, words: { url } });
  }
}
