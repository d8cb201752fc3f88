import { DefaultLogger, type ReplayResult, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealingDataConverter } from '../codec/data-converter.ts';
import { procedures } from '../procedures/registry.ts';
import { bundleWorkflows } from './bundle.ts';
import { storedHistories } from './testing/history-files.ts';
import { testKeyRing } from './testing/keys.ts';
import { recordings, slowRecordings } from './testing/recordings.ts';

// A replay that fails is logged as an error; here that is expected of one of them.
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { filter: 'OFF' } } });

const stored = await storedHistories();

type Replayed = Map<string, ReplayResult['error']>;

/** What went wrong with each stored history; nothing when it replays. */
async function replay(code: string): Promise<Replayed> {
  const results: Replayed = new Map();
  const options = {
    workflowBundle: { code },
    dataConverter: sealingDataConverter(testKeyRing),
    replayName: 'stored-histories',
  };
  const histories = stored.map(({ name, history }) => ({ workflowId: name, history }));
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) results.set(workflowId, error);
  return results;
}

describe('the workflows as they are now', () => {
  let replayed: Replayed;
  beforeAll(async () => {
    replayed = await replay(await bundleWorkflows());
  });

  it.each(stored.map(({ name }) => name))('go on with %s where it stood', (name) => {
    expect(replayed.has(name)).toBe(true);
    expect(replayed.get(name)).toBeUndefined();
  });
});

it('a careless change is found', async () => {
  const replayed = await replay(await bundleWorkflows(new URL('./testing/changed.ts', import.meta.url)));
  expect(replayed.get('buyer-registration.by-hand.lexus')).toMatchObject({ name: 'DeterminismViolationError' });
  expect(replayed.get('buyer-registration.wrong-vehicle.lexus')).toBeUndefined();
});

it('there is a history of every procedure, and of every way that is recorded', () => {
  const names = stored.map(({ name }) => name);
  expect(names).toEqual([...Object.keys(recordings), ...Object.keys(slowRecordings)].sort());
  for (const type of Object.keys(procedures)) expect(names.some((name) => name.startsWith(`${type}.`))).toBe(true);
});
