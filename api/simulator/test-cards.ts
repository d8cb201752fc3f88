import type { CardBehaviour } from '../../db/queries/simulated-payments.ts';
import type { Localized } from '../../procedures/step.ts';

interface TestCard {
  readonly network: 'Visa' | 'Mastercard' | 'JCB';
  readonly behaviour: CardBehaviour;
}

/** Numbers that providers publish for trying things out. They belong to nobody, and the simulator takes no others. */
export const testCards: Readonly<Record<string, TestCard>> = {
  '4242424242424242': { network: 'Visa', behaviour: 'frictionless' },
  '5555555555554444': { network: 'Mastercard', behaviour: 'frictionless' },
  '3566002020360505': { network: 'JCB', behaviour: 'frictionless' },
  '4000000000003220': { network: 'Visa', behaviour: 'challenge' },
  '4000000000000002': { network: 'Visa', behaviour: 'declined' },
  '4000000000009979': { network: 'Visa', behaviour: 'late' },
  '4000000000000119': { network: 'Visa', behaviour: 'unsteady' },
};

export const behaviourTexts: Readonly<Record<CardBehaviour, Localized>> = {
  frictionless: { ja: 'そのまま登録されます', en: 'is registered at once' },
  challenge: { ja: '本人認証(3Dセキュア)を求めます。パスワードは1234', en: 'asks for 3-D Secure; the password is 1234' },
  declined: { ja: 'カード会社に断られます', en: 'is declined by its issuer' },
  late: { ja: '登録されますが、通知が20秒遅れます', en: 'is registered, but the notification comes 20 seconds later' },
  unsteady: { ja: '一度目はシステムエラーになります', en: 'meets a system error the first time' },
};

/** What may be shown of a card. */
export function labelOf(number: string): string {
  return `${testCards[number]?.network ?? 'Card'} •••• ${number.slice(-4)}`;
}

/** Groups of four, as on the card. */
export function spaced(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}
