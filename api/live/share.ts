import { z } from 'zod';
import { findShare } from '../../db/queries/shares.ts';
import { recognisable } from '../../procedures/sharing/recognisable.ts';
import type { Live } from './live.ts';

const about = z.object({ share: z.uuid() });

/** With whom the owner shares, who may have five to tell apart. The sharee has one owner, and has agreed only to be named. */
export const sharedWith: Live = async ({ database, accounts }, _procedure, { show, owner }) => {
  const { data } = about.safeParse(show);
  const share = data && owner === 'owner' ? await findShare(database, data.share) : undefined;
  if (!share) return {};
  const { profile } = await accounts.find(share.shareeId);
  return { show: { sharee: recognisable(profile) } };
};
