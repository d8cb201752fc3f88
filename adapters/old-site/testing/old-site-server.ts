import { z } from 'zod';
import { type Reply, startLoopback } from '../../http/testing/loopback.ts';

interface Member {
  readonly id: string;
  readonly dealerId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const credentials = z.object({ id: z.string(), password: z.string() });
const migration = z.object({ account: z.string() });

/** An old site on the loopback that speaks what `http.ts` documents. Everybody has the same password. */
export async function startOldSiteServer(token: string, members: readonly Member[], password: string) {
  const migrated = new Map<string, string>();

  const server = await startLoopback(`Bearer ${token}`, ({ method, path, body }): Reply => {
    const [collection, id, part] = path;
    if (method === 'POST' && path.join('/') === 'sign-in') {
      const typed = credentials.parse(JSON.parse(body));
      const known = members.some((member) => member.id === typed.id) && typed.password === password;
      return { status: 200, body: known ? { signedIn: true, member: typed.id } : { signedIn: false } };
    }
    if (collection !== 'members' || id === undefined) return { status: 404 };
    const member = members.find((one) => one.id === id);
    if (!member) return { status: 404, body: { code: 'no-such-member' } };
    if (method === 'GET' && part === undefined) return { status: 200, body: { ...member.data, dealerId: member.dealerId } };
    if (method !== 'PUT' || part !== 'migration') return { status: 404 };
    migrated.set(id, migration.parse(JSON.parse(body)).account);
    return { status: 204 };
  });

  return { ...server, migratedTo: async (member: string) => migrated.get(member) };
}
