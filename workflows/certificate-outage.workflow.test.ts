import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, openEnvironment } from './testing/environment.ts';
import { existingOnline, hanakosCrown, noVehicle, openDelivered } from './testing/paths/registration-after-delivery.ts';
import { follow } from './testing/paths.ts';

let environment: Environment;
beforeAll(async () => {
  environment = await openEnvironment();
});
afterEach(() => {
  environment.certificates.away = false;
});
afterAll(() => environment.close());

const [numbers, applying] = [hanakosCrown.slice(0, 1), hanakosCrown.slice(1)];

describe('while the register of inspection certificates is away', () => {
  it('whoever types the numbers goes on without the model’s name, after one try', async () => {
    environment.certificates.away = true;
    const asked = environment.certificates.askedInVain(1);
    const user = await follow(await openDelivered(environment), [...existingOnline, ...numbers]);
    await asked;
    await user.arrivesAt('review-registration');
    expect(user.position.show).toMatchObject({ chassisNumber: 'AZSH36-4012345' });
    expect(user.position.show).not.toHaveProperty('vehicle');
  });

  it('an application waits and is tried again; when it is back it is compared, and the user registered', async () => {
    environment.certificates.away = true;
    const user = await follow(await openDelivered(environment), [...existingOnline, ...numbers]);
    await user.arrivesAt('review-registration');
    const asked = environment.certificates.askedInVain(2);
    await follow(user, applying);
    await asked;
    expect(user.position).toMatchObject({ kind: 'wait', step: 'comparing', status: 'open' });
    expect(await user.stored()).toMatchObject({ step: 'comparing' });

    environment.certificates.away = false;
    await user.arrivesAt('registered');
    expect(user.position).toMatchObject({ outcome: 'completed', show: { registeredName: '豊田 花子', vehicle: 'クラウン スポーツ' } });
  });

  it('no application is taken for one whose vehicle has no certificate', async () => {
    environment.certificates.away = true;
    const asked = environment.certificates.askedInVain(3);
    const user = await follow(await openDelivered(environment), [...existingOnline, ...noVehicle.slice(0, 1)]);
    await user.arrivesAt('review-registration');
    await follow(user, noVehicle.slice(1));
    await asked;
    expect(user.position.step).toBe('comparing');
    const [row] = await environment.database.sql`select attention from procedures where id = ${user.id}`;
    expect(row).toEqual({ attention: '' });

    environment.certificates.away = false;
    await user.arrivesAt('review');
    expect(user.position.show).toMatchObject({ reason: 'no-certificate' });
  });
});
