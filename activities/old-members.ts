import type { OldMember } from '../adapters/old-site/port.ts';
import { findDealer } from '../db/queries/dealer-customers.ts';
import type { ActivityContext } from './context.ts';

export interface ReadMember extends OldMember {
  /** The name of the member's dealer. */
  readonly dealer: string;
}

export interface OldMemberActivities {
  /** What the old site knows of a member. Throws while it is away. */
  readOldMember(member: string): Promise<ReadMember>;
  /** Tells the old site that a member has moved. The same again changes nothing. */
  noteMigrated(migrated: { readonly member: string; readonly account: string }): Promise<void>;
}

export function oldMemberActivities({ oldSite, database }: ActivityContext): OldMemberActivities {
  return {
    async readOldMember(member) {
      const known = await oldSite.find(member);
      const dealer = await findDealer(database, known.dealerId);
      if (!dealer) throw new Error('The member’s dealer is not known');
      return { ...known, dealer: dealer.name };
    },
    noteMigrated: ({ member, account }) => oldSite.noteMigrated(member, account),
  };
}
