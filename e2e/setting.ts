import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { drawLicence } from '../adapters/id-card-reading/testing/drawn-licence.ts';
import { DEMO_PIN } from '../db/seeds/people.ts';
import { codeIn } from '../testing/mails.ts';
import { startService, type TestService } from '../testing/service.ts';
import { stillFilm } from './still-film.ts';

export interface Setting {
  service: TestService;
  browser: Browser;
  /** Reads the code that was mailed to an address. */
  codeFrom: (email: string) => Promise<string>;
}

/** The licence that customers hold into the camera: rotated a little, noisy, invented. */
export const licence = { familyName: '豊田', givenName: '太郎', birthDate: '1960-01-01' } as const;
export const photographOfLicence = () => drawLicence(licence, { rotateDegrees: 1.5, noise: 10, seed: 7 });

export const staffOf = { toyota: { staffNumber: '1001', pin: DEMO_PIN }, lexus: { staffNumber: '2001', pin: DEMO_PIN } } as const;

let addresses = 0;
/** An address that nobody has used. */
export const newAddress = () => `customer-${process.pid}-${Date.now()}-${addresses++}@example.jp`;

interface Options {
  /** Settings of the service, as `startService` takes them, made when it starts. */
  readonly settings?: () => Promise<Readonly<Record<string, string>>>;
}

/** The real service and a real Chromium, for all tests of a file. The browser's camera sees the licence. */
export function useSetting({ settings }: Options = {}): Setting {
  const setting = {} as Setting;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tetsuzuki-camera-'));
    const film = join(folder, 'licence.y4m');
    await writeFile(film, await stillFilm(photographOfLicence()));
    const [service, browser] = await Promise.all([startService(await settings?.()), startChromium(film)]);
    Object.assign(setting, { service, browser, codeFrom: async (email: string) => codeIn(await service.lastMail(email)) });
  });

  afterAll(async () => {
    await setting.browser?.close();
    await setting.service?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  return setting;
}

function startChromium(film: string): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the tests with `npm test`, which finds a Chromium');
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  return chromium.launch({ executablePath, args: [...quiet, ...camera, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
}
