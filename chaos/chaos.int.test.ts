import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '../scripts/start/data-folder.mjs';
import { forgetPostgres } from '../scripts/start/postgres-place.mjs';
import { openProcesses } from '../scripts/start/processes.mjs';
import { figuresOf, isFlawless } from './report.ts';
import { run } from './run.ts';
import { openSetting, type Setting } from './setting/setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'tetsuzuki-chaos-'));
openDataFolder(folder);
const processes = openProcesses(folder);
let setting: Setting | undefined;

beforeAll(async () => {
  const program = process.env.TEMPORAL_CLI;
  if (!program) throw new Error('TEMPORAL_CLI is not set: run the tests with `npm test`, which finds it');
  setting = await openSetting({ processes, folder, program });
});
afterAll(async () => {
  await setting?.stop();
  await processes.stopAll();
  forgetPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('while workers, servers, Temporal and Postgres are killed and started again', () => {
  it('nothing that was accepted is lost, nothing happens twice, and every procedure ends as it should', async () => {
    if (!setting) throw new Error('nothing was started');
    const wanted = { procedures: 24, seed: 1, minutes: 2, atOnce: 8, pace: { shortest: 0.5, longest: 1.5 }, arrivals: 10 };
    const outcome = await run(setting, wanted, () => undefined);
    const { lost, twice, unfinished, surprises } = outcome;
    expect({ lost, twice, unfinished, surprises }).toEqual({ lost: [], twice: [], unfinished: [], surprises: [] });
    expect(isFlawless(outcome)).toBe(true);
    expect(new Set(outcome.kills.map(({ kind }) => kind))).toEqual(new Set(['worker', 'server', 'temporal', 'postgres']));
    expect(figuresOf(outcome)).toMatchObject({ 'chaos.lost': 0, 'chaos.twice': 0, 'chaos.unfinished': 0 });
    expect(figuresOf(outcome)['chaos.procedures']).toBeGreaterThanOrEqual(24);
  }, 180_000);

  it('a step that is lost and a mail that comes twice would be found', async () => {
    if (!setting) throw new Error('nothing was started');
    const { database, mailbox, mailDomain } = setting;
    const { compare } = await import('./proof/compare.ts');
    const { foundIn, mailsFound } = await import('./proof/found.ts');
    const found = async () => [...(await foundIn(database)), ...(await mailsFound(database, mailbox.deliveries, mailDomain)).found];
    const promised = await found();
    expect(compare(promised, await found())).toEqual({ lost: [], twice: [] });

    const [planted] = await database.sql<{ procedure: string; step: string }[]>`
      delete from audit_trail where (procedure_id, revision) = (
        select procedure_id, revision from audit_trail where action = 'answer' and step = 'information-consent' limit 1)
      returning procedure_id as procedure, step`;
    const [mail] = mailbox.deliveries;
    if (!planted || !mail) throw new Error('there is nothing to plant a fault in');
    const again = { ...mail, messageId: '<another@chaos.example>' };
    const mails = await mailsFound(database, [...mailbox.deliveries, mail, again], mailDomain);
    const now = [...(await foundIn(database)), ...mails.found];
    expect(compare(promised, now)).toEqual({
      lost: [`step ${planted.procedure} answer ${planted.step}`],
      twice: [expect.stringContaining(`mail ${mail.to} `)],
    });
    expect(mails.repeated).toBe(1 + (await mailsFound(database, mailbox.deliveries, mailDomain)).repeated);
  });
});
