import QRCode from 'qrcode';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import { customerAccounts, customerAddresses, customerRecord, invitedAddress } from './dealer-customer.ts';
import { sharedWith } from './share.ts';

/** What a step shows that is looked up each time: the state elsewhere as it is now, or what must be kept nowhere. */
export type Live = (api: ApiContext, procedure: string, position: Position) => Promise<Pick<Position, 'show' | 'choices' | 'values'>>;

/** By the step's name. */
const lookUps: Readonly<Record<string, Live>> = {
  'confirm-customer': customerRecord,
  'choose-account': customerAccounts,
  'edit-addresses': customerAddresses,
  provisional: invitedAddress,
  handoff: qrCode,
  'confirm-end': sharedWith,
};

export async function lookUp(
  api: ApiContext,
  procedure: string,
  position: Position,
): Promise<Pick<Position, 'show' | 'choices' | 'values'>> {
  const live = position.status === 'open' && Object.hasOwn(lookUps, position.step) ? lookUps[position.step] : undefined;
  return live ? live(api, procedure, position) : {};
}

/** The QR code of the URL that is handed over. */
async function qrCode(_api: ApiContext, _procedure: string, { show }: Position): Promise<Pick<Position, 'show'>> {
  const url = typeof show === 'object' && show !== null && 'url' in show ? String(show.url) : undefined;
  return url ? { show: { url, qr: await QRCode.toString(url, { type: 'svg', margin: 2 }) } } : {};
}
