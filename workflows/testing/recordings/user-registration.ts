import type { BrandId } from '../../../brands/registry.ts';
import type { Environment } from '../environment.ts';
import { goOn, openBuyer, openLink } from '../open.ts';
import { byCamera, byNumber, existing, follow, type Path, userTerms } from '../paths.ts';
import type { Traveller } from '../traveller.ts';

type Recording = (environment: Environment) => Promise<Traveller>;

const same: Path = [['name-choice', { same: true }], userTerms];
const toHandoff: Path = [
  ['name-choice', { same: false }],
  ['presence', { present: true }],
];

async function afterBuyer(environment: Environment, brand: BrandId): Promise<Traveller> {
  return goOn(await follow(await openBuyer(environment, { brand }), existing), 'user-registration');
}

/** The buyer hands over, and somebody else goes the user's way. */
const handedOver =
  (brand: BrandId, usersWay: Path): Recording =>
  async (environment) => {
    const buyer = await follow(await afterBuyer(environment, brand), toHandoff);
    const user = await openLink(environment, (buyer.position.show as { url: string }).url);
    return follow(user, [...usersWay, userTerms]);
  };

const skipping: Path = [...toHandoff, ['handoff', 'back'], ['presence', { present: false }], ['tell-staff', { told: true }]];

const waysOf = (brand: BrandId): Readonly<Record<string, Recording>> => ({
  [`user-registration.same.${brand}`]: async (environment) => follow(await afterBuyer(environment, brand), same),
  [`user-registration.existing.${brand}`]: handedOver(brand, existing),
  [`user-registration.by-camera.${brand}`]: handedOver(brand, byCamera),
  [`user-registration.by-number.${brand}`]: handedOver(brand, byNumber),
  [`user-registration.skipped.${brand}`]: async (environment) => follow(await afterBuyer(environment, brand), skipping),
});

export const userRegistrations: Readonly<Record<string, Recording>> = {
  ...waysOf('toyota'),
  ...waysOf('lexus'),
  'user-registration.recalled.toyota': async (environment) => {
    const buyer = await follow(await afterBuyer(environment, 'toyota'), toHandoff);
    const user = await openLink(environment, (buyer.position.show as { url: string }).url);
    await user.answer('confirm-vehicle', { mine: true });
    await buyer.back();
    return follow(buyer, same);
  },
};
