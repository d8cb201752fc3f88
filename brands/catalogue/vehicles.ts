/** What a model can be given, by its name in contracts and certificates. */
export interface VehicleServices {
  /** The plan of the connected service; nothing when the model has none. */
  readonly connected?: string;
  /** Charging support: only for vehicles that can be charged, quick charging only where the vehicle takes it. */
  readonly charging?: 'normal' | 'quick';
}

export type Catalogue = Readonly<Record<string, VehicleServices>>;

const nothing: VehicleServices = {};

export function servicesOf(catalogue: Catalogue, vehicle: string): VehicleServices {
  return catalogue[vehicle] ?? nothing;
}

export function isEligible({ connected, charging }: VehicleServices): boolean {
  return connected !== undefined || charging !== undefined;
}
