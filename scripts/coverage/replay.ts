import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type InjectedSinks, Runtime, Worker } from '@temporalio/worker';
import { failureConverterPath, sealingDataConverter } from '../../codec/data-converter.ts';
import { storedHistories } from '../../workflows/testing/history-files.ts';
import { testKeyRing } from '../../workflows/testing/keys.ts';
import { type RecordedWay, type Request, recordedWay } from './recorded-way.ts';
import type { RequestSinks } from './requests.workflow.ts';

const logger = new DefaultLogger('ERROR');
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Replays the stored histories, or those that are wanted, and says what each has reached. */
export async function recordedWays(wanted: (name: string) => boolean = () => true): Promise<readonly RecordedWay[]> {
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'OFF' } } });
  const { code } = await bundleWorkflowCode({
    workflowsPath: path('../../workflows/index.ts'),
    workflowInterceptorModules: [path('./requests.workflow.ts')],
    failureConverterPath,
    logger,
  });
  const noted = new Map<string, Request[]>();
  const note = (way: string, request: Request) => noted.set(way, [...(noted.get(way) ?? []), request]);
  const sinks: InjectedSinks<RequestSinks> = {
    requests: { note: { fn: (_info, way, request) => void note(way, request), callDuringReplay: true } },
  };
  const options = { workflowBundle: { code }, sinks, dataConverter: sealingDataConverter(testKeyRing), replayName: 'guide-coverage' };
  const histories = (await storedHistories()).filter(({ name }) => wanted(name));
  const replays = Worker.runReplayHistories(
    options,
    histories.map(({ name, history }) => ({ workflowId: name, history })),
  );
  for await (const { workflowId, error } of replays) {
    if (error) throw new Error(`The history ${workflowId} does not replay`, { cause: error });
  }
  return histories.map(({ name }) => recordedWay(name, noted.get(name) ?? []));
}
