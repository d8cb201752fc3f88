import type { ActivityContext } from './context.ts';

type Progress = { readonly kind: 'done' } | { readonly kind: 'waiting'; readonly lookAgainSeconds: number };

export interface TelematicsActivities {
  /** Asks for a vehicle's line, or where that stands. The key is the procedure's. */
  openLine(key: string): Promise<Progress>;
  checkVehicle(key: string): Promise<Progress>;
}

export function telematicsActivities({ telematics }: ActivityContext): TelematicsActivities {
  return {
    async openLine(key) {
      const line = await telematics.openLine({ key });
      return line.kind === 'open' ? { kind: 'done' } : { ...line, kind: 'waiting' };
    },
    async checkVehicle(key) {
      const check = await telematics.checkVehicle({ key });
      return check.kind === 'checked' ? { kind: 'done' } : { ...check, kind: 'waiting' };
    },
  };
}
