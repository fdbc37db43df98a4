import { z } from 'zod';
import { redactUrl } from './redact-url';
import { readTrustedProxies } from './trusted-proxies';

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
/** `https://key:secret@host/bucket?region=…`; key and secret both or neither. */
const s3Url = read((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return new Problem('cannot be read as a URL (a special character in a secret must be %-encoded)');
  if (!/^https?:$/.test(url.protocol)) return new Problem(`begins with ${url.protocol}//`);
  if (!/^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/.test(url.pathname))
    return new Problem(`names no bucket: ${redactUrl(value)}`);
  if ((url.username === '') !== (url.password === '')) return new Problem('holds a key without its secret');
  const other = [...url.searchParams.keys()].find((name) => name !== 'region');
  return other === undefined ? value : new Problem(`has a parameter "${other}", and only "region" is known`);
});
/** As Node's `connect` takes it. */
const clamdUrl = read((value) => {
  const path = /^unix:(\/.+)$/.exec(value)?.[1];
  if (path !== undefined) return { path };
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== 'tcp:' || url.hostname === '') return new Problem(`is "${redactUrl(value)}"`);
  return { host: url.hostname.replace(/^\[(.+)\]$/, '$1'), port: Number(url.port || '3310') };
});
const httpUrl = read((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return new Problem('cannot be read as a URL (a special character in a password must be %-encoded)');
  return /^https?:$/.test(url.protocol) ? value : new Problem(`begins with ${url.protocol}//`);
});
const trustedProxies = read((value) => {
  const result = readTrustedProxies(value);
  return 'problem' in result ? new Problem(result.problem) : result.networks;
});
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** What passwords and codes go to and come from: https, or this machine. */
function webUrl(value: string): URL | Problem {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return new Problem('cannot be read as a URL');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
    return new Problem(`is ${redactUrl(value)}, which is not https`);
  if (url.username + url.password !== '') return new Problem('holds a user or a password');
  return url.search + url.hash === '' ? url : new Problem(`goes on after ${redactUrl(value)}`);
}
/** As it is written: a slash at the end belongs to the provider's name for itself. */
const issuer = read((value) => {
  const url = webUrl(value);
  return url instanceof Problem ? url : value;
});
/** Without a path: cookies and the pages of Nivaran begin at the root. */
const publicUrl = read((value) => {
  const url = webUrl(value);
  if (url instanceof Problem) return url;
  return url.pathname === '/' ? url.origin : new Problem(`has the path ${url.pathname}`);
});
const plain = read((value) => value);
const masterKey = read((value) => decodeMasterKey(value) ?? new Problem('does not decode to 32 bytes'));

/** What each variable becomes. The sentences of remedy stand beside them in `remedies`. */
export const variables = z.object({
  PORT: port,
  NIVARAN_DATA: folder,
  NIVARAN_PACK: folder,
  NIVARAN_DEMO: onOrOff,
  NIVARAN_LOG: logLevel,
  NIVARAN_TRUSTED_PROXIES: trustedProxies,
  DATABASE_URL: postgresUrl,
  VAULT_DATABASE_URL: postgresUrl,
  REDIS_URL: redisUrl,
  ATTACHMENTS_URL: s3Url,
  CLAMD_URL: clamdUrl,
  SMS_URL: httpUrl,
  OPENID_ISSUER: issuer,
  OPENID_CLIENT_ID: plain,
  OPENID_CLIENT_SECRET: plain,
  OPENID_CLAIM: plain,
  OPENID_NAME: plain,
  NIVARAN_PUBLIC_URL: publicUrl,
  NIVARAN_MASTER_KEY: masterKey,
  NIVARAN_MASTER_KEY_OLD: masterKey,
});

export type Variable = keyof typeof variables.shape;
/** What was given, checked one by one. */
export type Values = z.output<typeof variables>;

export const remedies: Readonly<Record<Variable, string>> = {
  PORT: 'Give a whole number from 0 (any free port) to 65535; unset it for 3000.',
  NIVARAN_DATA: 'Give a folder, from the project folder or absolute; unset it for .data.',
  NIVARAN_PACK: 'Give the folder of a pack, from the project folder or absolute; unset it for packs/madhya-pradesh.',
  NIVARAN_DEMO: 'Give "on" or "off"; unset it for "on" with the embedded database and "off" with DATABASE_URL.',
  NIVARAN_LOG: `Give one of ${LOG_LEVELS.join(', ')}; unset it for info.`,
  NIVARAN_TRUSTED_PROXIES:
    'Give addresses or networks with commas between them, such as loopback,10.0.0.0/8; unset it to believe no proxy.',
  DATABASE_URL: 'Give postgres://user:password@host:5432/database; unset it to run with the embedded database.',
  VAULT_DATABASE_URL: 'Give postgres://user:password@host:5432/database, another database than DATABASE_URL.',
  REDIS_URL: 'Give redis://host:6379 or rediss://user:password@host:6379/0; unset it to keep the jobs in PostgreSQL.',
  ATTACHMENTS_URL:
    'Give https://key:secret@host/bucket?region=ap-south-1; unset it to keep attachments in the data folder.',
  CLAMD_URL: 'Give tcp://host:3310 or unix:/run/clamav/clamd.ctl; unset it to take attachments unscanned.',
  SMS_URL: 'Give https://user:password@host/path of a gateway that takes { to, text, language }; unset it for none.',
  OPENID_ISSUER:
    'Give the https address that the provider calls itself by (http only on this machine); unset all of OPENID_… to sign in here alone.',
  OPENID_CLIENT_ID: 'Give the id under which the provider knows Nivaran.',
  OPENID_CLIENT_SECRET: 'Give the secret that the provider made for Nivaran.',
  OPENID_CLAIM: 'Give the claim that names people as their accounts do; unset it for preferred_username.',
  OPENID_NAME: 'Give the name that people know the sign-on by; unset it for its host.',
  NIVARAN_PUBLIC_URL:
    'Give the address that people reach Nivaran at, such as https://nivaran.example, without a path (http only on this machine).',
  NIVARAN_MASTER_KEY: 'Give 32 random bytes in base64 or hexadecimal, as "openssl rand -base64 32" prints them.',
  NIVARAN_MASTER_KEY_OLD: 'Give the other key during a rotation (docs/keys.md); unset it at any other time.',
};

/** Each may also be given as the path of a file that holds it, by the same name with _FILE. */
export const SECRETS = [
  'DATABASE_URL',
  'VAULT_DATABASE_URL',
  'REDIS_URL',
  'ATTACHMENTS_URL',
  'SMS_URL',
  'OPENID_CLIENT_SECRET',
  'NIVARAN_MASTER_KEY',
  'NIVARAN_MASTER_KEY_OLD',
] as const satisfies readonly Variable[];

/** Known as well, and read elsewhere: by the command line client and by the tests. */
export const READ_ELSEWHERE = [
  ...['NIVARAN_URL', 'NIVARAN_USER', 'NIVARAN_PASSWORD', 'NIVARAN_TOKEN', 'NIVARAN_TEST_DATABASE_URL'],
];

/** 32 bytes from 64 hexadecimal digits or from base64 (plain or URL-safe, padded or not); else null. */
export function decodeMasterKey(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : null;
}
