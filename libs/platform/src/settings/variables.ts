import { z } from 'zod';
import { redactUrl } from './redact-url';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A value as text → what the program uses, or a sentence that goes on from the variable's name and holds no secret. */
function read<T>(reading: (text: string) => T | Problem) {
  return z
    .string()
    .transform((text, context) => {
      const result = reading(text);
      if (!(result instanceof Problem)) return result;
      context.addIssue({ code: 'custom', message: result.sentence });
      return z.NEVER;
    })
    .optional();
}

class Problem {
  constructor(readonly sentence: string) {}
}

const port = read((text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : new Problem(`is "${text}", which is no port`),
);
const onOrOff = read((text) => (text === 'on' || text === 'off' ? text === 'on' : new Problem(`is "${text}"`)));
const logLevel = read((text) => LOG_LEVELS.find((level) => level === text) ?? new Problem(`is "${text}"`));
const folder = read((value) => value);
const postgresUrl = read((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return new Problem('cannot be read as a URL (a special character in a password must be %-encoded)');
  if (!/^postgres(ql)?:$/.test(url.protocol)) return new Problem(`begins with ${url.protocol}//`);
  if (url.pathname.length < 2) return new Problem(`names no database: ${redactUrl(value)}`);
  return value;
});
const redisUrl = read((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return new Problem('cannot be read as a URL (a special character in a password must be %-encoded)');
  if (!/^rediss?:$/.test(url.protocol)) return new Problem(`begins with ${url.protocol}//`);
  if (url.hostname === '') return new Problem('names no host');
  return /^\/?\d*$/.test(url.pathname)
    ? value
    : new Problem(`ends in ${url.pathname}, which is no number of a database`);
});
const masterKey = read((value) => decodeMasterKey(value) ?? new Problem('does not decode to 32 bytes'));

/** What each variable becomes. The sentences of remedy stand beside them in `remedies`. */
export const variables = z.object({
  PORT: port,
  NIVARAN_DATA: folder,
  NIVARAN_PACK: folder,
  NIVARAN_DEMO: onOrOff,
  NIVARAN_LOG: logLevel,
  DATABASE_URL: postgresUrl,
  VAULT_DATABASE_URL: postgresUrl,
  REDIS_URL: redisUrl,
  NIVARAN_MASTER_KEY: masterKey,
});

export type Variable = keyof typeof variables.shape;

export const remedies: Readonly<Record<Variable, string>> = {
  PORT: 'Give a whole number from 0 (any free port) to 65535; unset it for 3000.',
  NIVARAN_DATA: 'Give a folder, from the project folder or absolute; unset it for .data.',
  NIVARAN_PACK: 'Give the folder of a pack, from the project folder or absolute; unset it for packs/madhya-pradesh.',
  NIVARAN_DEMO: 'Give "on" or "off"; unset it for "on" with the embedded database and "off" with DATABASE_URL.',
  NIVARAN_LOG: `Give one of ${LOG_LEVELS.join(', ')}; unset it for info.`,
  DATABASE_URL: 'Give postgres://user:password@host:5432/database; unset it to run with the embedded database.',
  VAULT_DATABASE_URL: 'Give postgres://user:password@host:5432/database, another database than DATABASE_URL.',
  REDIS_URL: 'Give redis://host:6379 or rediss://user:password@host:6379/0; unset it to keep the jobs in PostgreSQL.',
  NIVARAN_MASTER_KEY: 'Give 32 random bytes in base64 or hexadecimal, as "openssl rand -base64 32" prints them.',
};

/** Known as well, and read elsewhere: by the command line client and by the tests. */
export const READ_ELSEWHERE = ['NIVARAN_URL', 'NIVARAN_USER', 'NIVARAN_PASSWORD', 'NIVARAN_TEST_DATABASE_URL'];

/** 32 bytes from 64 hexadecimal digits or from base64 (plain or URL-safe, padded or not); else null. */
export function decodeMasterKey(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : null;
}
