import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, Fault } from '../start/fault.mjs';
import { withInstallation } from '../start/installation.mjs';

const help = `npm run person -- export <email> [--out FILE]
npm run person -- erase <email> --reason WORD --agent NUMBER

export  all that is kept about a person, as JSON
erase   ends their open procedures and deletes account, rows and histories; what is kept says docs/personal-data.md
  --out FILE      writes the export there instead of to the terminal (readable by you alone)
  --reason WORD   a word or the number of a case, kept in the audit trail: nothing about the person
  --agent NUMBER  who does it, kept in the audit trail

Of the installation of npm start, or of a cluster: with DATABASE_URL, TEMPORAL_ADDRESS, PAYLOAD_KEYS and PAYLOAD_KEY_CURRENT set.`;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function person(args, env) {
  try {
    const command = commandIn(args);
    if (!command) {
      console.log(help);
      process.exit(0);
    }
    const code = await withInstallation(env, async ({ env: serviceEnv, processes }) => {
      const child = ['--import', 'tsx', 'scripts/person/main.ts', ...command];
      const { ok } = await processes.attempt('person', process.execPath, child, { env: serviceEnv, output: 'terminal' });
      return ok ? 0 : 1;
    });
    process.exit(code);
  } catch (error) {
    console.error(describe(error));
    process.exit(1);
  }
}

/**
 * @param {string[]} args
 * @returns {string[] | undefined} what main.ts is to do; undefined for help
 */
function commandIn(args) {
  const { positionals, values } = parsed(args);
  if (values.help || positionals.length === 0) return undefined;
  const [act, email, ...more] = positionals;
  const wrong = (/** @type {string} */ line) => new Fault(`${line} npm run person -- --help`);
  if (act !== 'export' && act !== 'erase') throw wrong(`There is no "${act}": it is export or erase.`);
  if (!email?.includes('@') || more.length > 0) throw wrong('Say whose: one e-mail address.');
  if (act === 'export') return [act, email, ...(values.out ? ['--out', resolve(values.out)] : [])];
  if (!/^[\w.-]{1,60}$/.test(values.reason ?? '')) throw wrong('--reason takes a word or the number of a case, up to 60 letters.');
  if (!/^[\w-]{1,40}$/.test(values.agent ?? '')) throw wrong('--agent takes the number of a support agent.');
  return [act, email, '--reason', values.reason ?? '', '--agent', values.agent ?? ''];
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        reason: { type: 'string' },
        agent: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new Fault(`${error.message} npm run person -- --help`);
    throw error;
  }
}
