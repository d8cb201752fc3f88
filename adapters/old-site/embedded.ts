import { hash, verify } from '@node-rs/argon2';
import type { Database } from '../../db/database.ts';
import { findOldMember, noteMigration } from '../../db/queries/old-members.ts';
import { memberData } from './member-data.ts';
import type { OldSite } from './port.ts';

/** The old site as a table of our own, seeded for demonstrations. */
export function embeddedOldSite(database: Database): OldSite {
  const nobody = hash('there is nobody with this password 0');

  return {
    name: 'embedded',
    async signIn(id, password) {
      const row = await findOldMember(database, id);
      // An unknown ID costs as much time as a wrong password: it is compared with nobody's.
      const matches = await verify(row?.passwordHash ?? (await nobody), password);
      return row && matches ? { kind: 'signed-in', member: row.id } : { kind: 'failed' };
    },
    async find(member) {
      const row = await findOldMember(database, member);
      if (!row) throw new Error('There is no such member');
      return memberData.parse({ ...row.data, dealerId: row.dealerId });
    },
    async noteMigrated(member, account) {
      if (!(await noteMigration(database, member, account))) throw new Error('There is no such member');
    },
  };
}
