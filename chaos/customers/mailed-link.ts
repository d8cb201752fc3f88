import type { MailName } from '../../procedures/mails/mails.ts';
import { mails } from '../../procedures/mails/mails.ts';
import type { World } from './world.ts';

/** The link in the newest mail of a kind to an address, once there is one. */
export async function linkIn({ setting, ledger, over }: World, address: string, kind: MailName, count = 1): Promise<string> {
  const began = performance.now();
  const endings = Object.values(mails[kind].subject).map((subject) => subject.split('}').at(-1) ?? subject);
  const isIt = ({ subject, text }: { readonly subject: string; readonly text: string }) =>
    endings.some((ending) => subject.endsWith(ending)) && /http\S+\/l\//.test(text);
  const { text } = await setting.mailbox.nth(address, count, isIt, over);
  ledger.waits.push({ what: `mail ${kind}`, began, ended: performance.now(), tries: 1 });
  return /http\S+\/l\/\S+/.exec(text)?.[0] ?? '';
}
