import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig, serverConfig, workerConfig } from './config.ts';

const key = () => randomBytes(32).toString('base64');
const shared = {
  DATABASE_URL: 'postgres://localhost/tetsuzuki',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  PAYLOAD_KEYS: `2026:${key()}`,
  PAYLOAD_KEY_CURRENT: '2026',
  SESSION_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://tetsuzuki.example',
};
const server = shared;
const worker = { ...shared, SMTP_URL: 'smtp://127.0.0.1:2525' };

describe('the configuration', () => {
  it('needs little: the rest has defaults', () => {
    expect(readConfig(serverConfig, server)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      TRUSTED_PROXIES: 0,
      TASK_QUEUE: 'procedures',
      LOG_LEVEL: 'info',
      DATABASE_CONNECTIONS: 10,
    });
    expect(readConfig(workerConfig, worker)).toMatchObject({ WORKFLOW_BUNDLE: 'dist/workflow-bundle.js', MAX_CACHED_WORKFLOWS: 1000 });
  });

  it('has no inbox unless one is asked for, because everybody could read it', () => {
    expect(readConfig(serverConfig, server).MAIL_INBOX_PORT).toBeUndefined();
    expect(readConfig(serverConfig, { ...server, MAIL_INBOX_PORT: '2525' }).MAIL_INBOX_PORT).toBe(2525);
  });

  it('holds several payload keys while they are rotated', () => {
    const { PAYLOAD_KEYS } = readConfig(serverConfig, {
      ...server,
      PAYLOAD_KEYS: `2027:${key()},2026:${key()}`,
      PAYLOAD_KEY_CURRENT: '2027',
    });
    expect([...PAYLOAD_KEYS.keys()]).toEqual(['2027', '2026']);
    expect([...PAYLOAD_KEYS.values()].map(({ length }) => length)).toEqual([32, 32]);
  });

  it('says in one line a setting what is wrong, all at once', () => {
    const { DATABASE_URL: _url, ...without } = { ...server, PORT: '70000', LOG_LEVEL: 'loud' };
    expect(() => readConfig(serverConfig, without)).toThrow(
      /^Configuration: DATABASE_URL: .+\nConfiguration: LOG_LEVEL: .+\nConfiguration: PORT: .+$/,
    );
  });

  it.for([
    ['a key that is too short', { PAYLOAD_KEYS: `2026:${randomBytes(16).toString('base64')}` }, 'PAYLOAD_KEYS'],
    ['a key without a name', { PAYLOAD_KEYS: key() }, 'PAYLOAD_KEYS'],
    ['a secret that could be guessed', { SESSION_SECRET: 'short' }, 'SESSION_SECRET'],
    ['a URL that is none', { PUBLIC_URL: 'tetsuzuki' }, 'PUBLIC_URL'],
    ['a port that is none', { PORT: 'http' }, 'PORT'],
  ] as const)('refuses %s, without repeating it', ([, wrong, name]) => {
    const read = () => readConfig(serverConfig, { ...server, ...wrong });
    expect(read).toThrow(`Configuration: ${name}: `);
    for (const value of Object.values(wrong)) expect(read).not.toThrow(value);
  });
});
