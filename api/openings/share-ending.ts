import { isBrandId } from '../../brands/registry.ts';
import { findShare } from '../../db/queries/shares.ts';
import { ApiProblem } from '../problem.ts';
import type { Opening } from './opening.ts';

/** Each of the two may end it, as what they were in the sharing. */
export const shareEnding: Opening = {
  async after({ database }, { procedure: { id, brand }, role }) {
    const share = await findShare(database, id);
    if (!share || !isBrandId(brand) || (role !== 'owner' && role !== 'sharee')) throw new ApiProblem('not-found');
    return { brand, role, input: { share: id, role, endedBefore: share.endedAt !== null } };
  },
};
