import type { BrandId } from '../../brands/registry.ts';
import { ApiClient } from '../../testing/api-client.ts';
import type { Random } from '../../testing/random.ts';
import { signInStaff } from '../../testing/staff-sign-in.ts';
import { staffNumbers } from '../../testing/walk.ts';
import { Customer } from './customer.ts';
import type { World } from './world.ts';

/** The dealers' terminals and support's desk: signed in once, used by everybody who needs somebody there. */
export type Terminals = Record<BrandId | 'support', Customer>;

const numbers = { ...staffNumbers, support: '9001' } as const;

export async function openTerminals(world: Omit<World, 'terminals'>, chance: Random): Promise<Terminals> {
  const signedIn = async (who: BrandId | 'support') => {
    const terminal = new Customer(world, chance.fork(who));
    // Before anything is killed: whoever stands at a terminal has signed in this morning.
    const browser = new ApiClient(world.setting.publicUrl);
    await signInStaff(browser, numbers[who]);
    terminal.cookies.copy(browser.cookies);
    return terminal;
  };
  const [toyota, lexus, support] = await Promise.all([signedIn('toyota'), signedIn('lexus'), signedIn('support')]);
  return { toyota, lexus, support };
}
