import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/database.ts';
import { chosenOldSite } from './old-site/chosen.ts';
import { chosenSms } from './sms/chosen.ts';
import { chosenTelematics } from './telematics/chosen.ts';
import { chosenVehicleRegistry } from './vehicle-registry/chosen.ts';

// Connects when it is first asked, which it is not here.
const database = openDatabase('postgres://localhost:1/nobody-asks');
afterAll(() => database.close());

const url = 'https://service.example.jp';

describe('the implementation that a configuration chooses', () => {
  it('is the embedded one when nothing is set', () => {
    const chosen = [chosenSms, chosenVehicleRegistry, chosenTelematics, chosenOldSite].map((choose) => choose({}, database).name);
    expect(chosen).toEqual(['inbox', 'embedded', 'embedded', 'embedded']);
  });

  it('is the one in production when everything is set', () => {
    const chosen = [
      chosenSms({ TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM: '+815012345678' }, database),
      chosenVehicleRegistry({ VEHICLE_REGISTRY_URL: url, VEHICLE_REGISTRY_TOKEN: 'token' }, database),
      chosenTelematics({ TELEMATICS_URL: url, TELEMATICS_TOKEN: 'token' }, database),
      chosenOldSite({ OLD_SITE_URL: url, OLD_SITE_TOKEN: 'token' }, database),
    ];
    expect(chosen.map(({ name }) => name)).toEqual(['twilio', 'http', 'http', 'http']);
  });

  it('is none when something is missing, and the error names the settings, not their values', () => {
    expect(() => chosenSms({ TWILIO_AUTH_TOKEN: 's3cret' }, database)).toThrow(/^Configuration: TWILIO_ACCOUNT_SID(?!.*s3cret)/);
    expect(() => chosenVehicleRegistry({ VEHICLE_REGISTRY_URL: url }, database)).toThrow(/VEHICLE_REGISTRY_TOKEN must be set together/);
    expect(() => chosenTelematics({ TELEMATICS_TOKEN: 's3cret' }, database)).toThrow(/^Configuration: TELEMATICS_URL(?!.*s3cret)/);
    expect(() => chosenOldSite({ OLD_SITE_URL: url }, database)).toThrow(/OLD_SITE_TOKEN must be set together/);
  });
});
