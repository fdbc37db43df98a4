import { gzipSync } from 'node:zlib';
import type { Shot } from './draft.fixture';

type Twist = (shot: Shot) => Shot;

const DEPTH = 200_000;
const MANY = Array.from({ length: 300 }, (_, n) => `x${n}`);

const body =
  (change: (content: Buffer) => Buffer | string): Twist =>
  (shot) => ({ ...shot, content: Buffer.from(change(shot.content ?? Buffer.alloc(0))) });
const header =
  (name: string, value: string): Twist =>
  (shot) => ({ ...shot, headers: { ...shot.headers, [name]: value } });
const address =
  (change: (address: string) => string): Twist =>
  (shot) => ({ ...shot, address: change(shot.address) });
const method =
  (name: string): Twist =>
  (shot) => ({ ...shot, method: name });
const also =
  (...twists: readonly Twist[]): Twist =>
  (shot) =>
    twists.reduce((twisted, twist) => twist(twisted), shot);

/** What can be done to a request as a whole, whatever it asks for. */
export const TWISTS: Readonly<Record<string, Twist>> = {
  ...{ 'no body': body(() => ''), 'a body cut in the middle': body((whole) => whole.subarray(0, whole.length >> 1)) },
  'the same body again behind it': body((whole) => Buffer.concat([whole, whole])),
  'a byte order mark before it': body((whole) => Buffer.concat([Buffer.from('\ufeff'), whole])),
  'a body of UTF-16': body((whole) => Buffer.from(whole.toString(), 'utf16le')),
  'a body of another charset': header('content-type', 'application/json; charset=utf-16'),
  'a body that is gzipped': also(
    body((whole) => gzipSync(whole)),
    header('content-encoding', 'gzip'),
  ),
  'a body that says that it is gzipped': header('content-encoding', 'gzip'),
  'a deep body': body(() => '['.repeat(DEPTH) + ']'.repeat(DEPTH)),
  'a deep body without end': body(() => '{"a":'.repeat(DEPTH)),
  'each field twice': body((whole) => whole.toString().replace(/^\{(.+)\}$/s, '{$1,$1}')),
  'fields without end': body(() =>
    JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`f${n}`, n]))),
  ),
  'a list of the body': body((whole) => `[${whole.toString()}]`),
  'the body as a text': body((whole) => JSON.stringify(whole.toString())),
  'no fields': body(() => '{}'),
  'a megabyte and a byte': body(() => ' '.repeat(1_048_577)),
  ...Object.fromEntries(
    [
      ...[
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/json,x',
      ],
      ...[
        'multipart/form-data; boundary=',
        'multipart/form-data; boundary=b',
        'application/problem+json',
        'x',
        '/',
        ';',
      ],
      ...['application/json; charset="', 'APPLICATION/JSON', 'application/json ; x=y', 'application/merge-patch+json'],
    ].map((type) => [`a body of ${type}`, header('content-type', type)] as const),
  ),

  ...Object.fromEntries(
    ['HEAD', 'PUT', 'PATCH', 'OPTIONS', 'TRACE', 'SEARCH', 'PROPFIND'].map((name) => [name, method(name)]),
  ),
  'another method by header': also(header('x-http-method-override', 'DELETE'), header('x-method-override', 'DELETE')),
  'from elsewhere': also(header('origin', 'https://elsewhere.example'), header('sec-fetch-site', 'cross-site')),
  'from nowhere': header('origin', 'null'),
  'many headers': (shot) => ({
    ...shot,
    headers: { ...shot.headers, ...Object.fromEntries(MANY.map((name) => [name, name])) },
  }),
  'a long header': header('x-long', 'x'.repeat(14_000)),
  'headers that are too long': header('x-long', 'x'.repeat(40_000)),
  'many sessions': header('cookie', MANY.map((name) => `nivaran_session=${name}`).join('; ')),

  'a query that is too long': address((path) => `${path}?${'x'.repeat(20_000)}`),
  'many parameters': address((path) => `${path}?${MANY.map((name) => `${name}=1`).join('&')}`),
  'a language twice': address((path) => `${path}?lang=hi&lang=en`),
  'a language in a list': address((path) => `${path}?lang[]=hi&lang[x]=en`),
  'parameters like __proto__': address((path) => `${path}?__proto__=x&__proto__[x]=y&constructor=z&toString=1`),
  'a query of nothing': address((path) => `${path}?&&=&=x&%`),
  'a second query': address((path) => `${path}?a?b#c`),
  ...Object.fromEntries(
    [
      '/',
      '//',
      '/.',
      '/..',
      '/../..',
      '/%2e%2e',
      '%2f',
      '%2F..%2f',
      '%5c',
      '%00',
      '%',
      '%zz',
      ';x=y',
      '.json',
      '~',
      '*',
      '/{x}',
    ].map((end) => [`an address that ends in ${end}`, address((path) => path.replace(/\?|$/, `${end}$&`))] as const),
  ),
  'an address within /..': address((path) => `/api/../..${path}`),
  'an address in capitals': address((path) => path.toUpperCase()),
  'two slashes': address((path) => path.replaceAll('/', '//')),
  'slashes in disguise': address((path) => path.replace(/\/(?=[^/]*$)/, '%2F')),
  'the address with its host': address((path) => `http://elsewhere.example${path}`),
};
