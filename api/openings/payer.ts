import { bankDebitText, cardText, invoiceText } from '../../procedures/payment/texts.ts';
import type { ApiContext } from '../context.ts';

/** Who pays, as `workflows/payment/` asks them. */
export async function payerOf({ accounts }: ApiContext, account: string, where: 'dealer' | 'after-delivery') {
  const { profile } = await accounts.find(account);
  const texts = { card: cardText, bankDebit: bankDebitText, invoice: invoiceText };
  return { where, account, customerType: profile.customerType, texts };
}
