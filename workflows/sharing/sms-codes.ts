import { ActivityFailure } from '@temporalio/workflow';
import type { FieldCode } from '../../procedures/fields/field-codes.ts';
import { sendSmsCode, sendSmsCodeNow } from '../activities.ts';
import type { AnyJourney } from '../journey/journey.ts';

export interface SmsInvitation {
  readonly mobile: string;
  readonly url: string;
}

/** The codes of one sharing, counted through all invitations: only the last one sent is taken. */
export class SmsCodes {
  readonly #journey: AnyJourney;
  #sent = 0;

  constructor(journey: AnyJourney) {
    this.#journey = journey;
  }

  get last(): number {
    return this.#sent;
  }

  /** The page does not wait for the provider: when that is away the code follows, and the page says so. */
  async send({ mobile, url }: SmsInvitation, report: (code?: FieldCode) => Promise<void>): Promise<void> {
    this.#sent += 1;
    const { procedure, brand, language } = this.#journey;
    const code = { procedure, attempt: this.#sent, mobile, url, brand, language };
    const sent = await sendSmsCodeNow(code).catch(async (error) => {
      if (!(error instanceof ActivityFailure)) throw error;
      await report('sms-delayed');
      return sendSmsCode(code);
    });
    await report(sent.kind === 'refused' ? 'sms-refused' : undefined);
  }
}
