import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { historiesBefore, madeAt } from '../../personal-data/histories-by-age.ts';
import { keysInUse, resealAll } from '../../personal-data/reseal.ts';
import { type Installation, openInstallation } from '../../personal-data/settings.ts';

const { values } = parseArgs({ options: { since: { type: 'string' }, json: { type: 'string' }, unneeded: { type: 'string' } } });

/** Says in a line what is wrong; exits non-zero then, and also when `--unneeded` names a key that is needed. */
async function main(): Promise<number> {
  const installation = await openInstallation(process.env);
  try {
    return await rotate(installation);
  } finally {
    await installation.close();
  }
}

async function rotate({ database, ring, client, settings }: Installation): Promise<number> {
  const resealed = await resealAll(database, ring, ({ table, done }) => console.error(`… ${table}: ${done} rows sealed again`));
  const rows = await keysInUse(database);
  const since = values.since ? new Date(values.since) : (madeAt(ring.currentKeyId) ?? new Date());
  if (Number.isNaN(since.getTime())) throw new Error(`--since takes a time such as 2026-11-21T16:00:00Z, not "${values.since}"`);
  const histories = await historiesBefore(client, settings.TASK_QUEUE, since);
  const others = [...settings.PAYLOAD_KEYS.keys()].filter((key) => key !== ring.currentKeyId);
  const earliest = new Date(Date.now() + histories.retentionDays * 86_400_000).toISOString().slice(0, 10);

  console.log(`Current key ${ring.currentKeyId}: ${rows.get(ring.currentKeyId) ?? 0} rows, ${resealed} of them sealed again just now.`);
  for (const key of others) console.log(`Key ${key}: ${rows.get(key) ?? 0} rows.`);
  const rowsLeft = others.some((key) => (rows.get(key) ?? 0) > 0);
  const historiesLeft = histories.open + histories.ended > 0;
  if (others.length > 0) {
    console.log(
      historiesLeft
        ? `Histories: ${histories.open} of open procedures and ${histories.ended} of ended ones began before ${since.toISOString()} and need the older keys. The last of them is deleted ${histories.retentionDays} days after its procedure has ended: on ${earliest} at the earliest${histories.open > 0 ? ', and not while one is open' : ''}.`
        : `Histories: none began before ${since.toISOString()}.`,
    );
    if (!rowsLeft && !historiesLeft) console.log(`Nothing needs ${others.join(', ')} any more.`);
  }
  if (values.json) {
    const figures = { current: ring.currentKeyId, resealed, rows: Object.fromEntries(rows), histories, since: since.toISOString() };
    await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  if (values.unneeded === undefined || (!historiesLeft && (rows.get(values.unneeded) ?? 0) === 0)) return 0;
  console.error(`${values.unneeded} is still needed, and was not forgotten.`);
  return 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`The keys could not be rotated: ${error instanceof Error ? error.message : 'something unknown went wrong'}`);
    process.exitCode = 1;
  },
);
