import type { Draft, Part } from './draft.fixture';
import type { Kind } from './naughty-values.fixture';
import type { Operation, Schema } from './operations.fixture';

/** A place of a request, into which something can be put. */
export interface Place {
  /** Such as `query limit` or `body complainant.mobile`. */
  readonly name: string;
  readonly kind: Kind;
  /** How much of what is tried elsewhere is tried here: every operation has these, and they are read by the same code. */
  readonly share: number;
  put(draft: Draft, bytes: Buffer): Draft;
}

const COMMON_HEADERS = [
  ...['accept', 'accept-language', 'authorization', 'content-encoding', 'content-type', 'cookie', 'expect'],
  ...['forwarded', 'if-match', 'if-none-match', 'idempotency-key', 'origin', 'range', 'referer', 'sec-fetch-site'],
  ...['user-agent', 'via', 'x-forwarded-for', 'x-forwarded-proto', 'x-http-method-override', 'x-request-id'],
];
/** Everywhere the same: what stands in them is read before it is known which operation is meant. */
const COMMON = 0.05;

export function placesOf({ parameters, body, form }: Operation): readonly Place[] {
  const named = (where: string) => parameters.filter((each) => each.in === where).map(({ name }) => name);
  const headers = named('header').map((name) => name.toLowerCase());
  return [
    ...named('path').map(pathPlace),
    ...named('query').map((name) => queryPlace(name, name === 'lang' ? COMMON : 1)),
    queryKeyPlace,
    ...headers.map((name) => headerPlace(name, 1)),
    ...COMMON_HEADERS.filter((name) => !headers.includes(name)).map((name) => headerPlace(name, COMMON)),
    sessionPlace,
    ...(body ? bodyPlaces(body, []) : []),
    ...(form ? formPlaces(form) : []),
  ];
}

function pathPlace(name: string): Place {
  const put = (draft: Draft, bytes: Buffer) => ({ ...draft, path: { ...draft.path, [name]: binary(bytes) } });
  return { name: `path ${name}`, kind: 'text', share: 1, put };
}

function queryPlace(name: string, share: number): Place {
  const put = (draft: Draft, bytes: Buffer) => {
    const others = draft.query.filter(([each]) => each !== name);
    return { ...draft, query: [...others, [name, binary(bytes)] as const] };
  };
  return { name: `query ${name}`, kind: 'text', share, put };
}

const queryKeyPlace: Place = {
  ...{ name: 'query, a name', kind: 'text', share: COMMON },
  put: (draft, bytes) => ({ ...draft, query: [...draft.query, [binary(bytes), 'x']] }),
};

function headerPlace(name: string, share: number): Place {
  const put = (draft: Draft, bytes: Buffer) => ({ ...draft, headers: { ...draft.headers, [name]: binary(bytes) } });
  return { name: `header ${name}`, kind: 'text', share, put };
}

const sessionPlace: Place = {
  ...{ name: 'the session', kind: 'text', share: COMMON },
  put: (draft, bytes) => ({ ...draft, headers: { ...draft.headers, cookie: `nivaran_session=${binary(bytes)}` } }),
};

/** The body itself, each field of it at any depth, and names that no schema knows. */
function bodyPlaces(schema: Schema, at: readonly string[]): readonly Place[] {
  const name = ['body', at.join('.')].filter(Boolean).join(' ');
  const put = (draft: Draft, bytes: Buffer) => ({ ...draft, body: withIn(draft.body, at, bytes) });
  const inner = schema.items
    ? bodyPlaces(schema.items, [...at, '0'])
    : Object.entries(schema.properties ?? {}).flatMap(([field, each]) => bodyPlaces(each, [...at, field]));
  const keys: Place[] = schema.properties
    ? [
        {
          ...{ name: `${name}, a name`, kind: 'text', share: 0.2 },
          put: (draft, bytes) => ({ ...draft, body: withIn(draft.body, [...at, bytes.toString()], 1) }),
        },
      ]
    : [];
  return [{ name, kind: 'json', share: 1, put }, ...inner, ...keys];
}

/** A copy of `whole` with `value` at a place, which may not be there yet. */
function withIn(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((each: unknown, index) => (String(index) === first ? withIn(each, rest, value) : each));
  const object = (whole ?? {}) as Readonly<Record<string, unknown>>;
  // A computed name makes a field even of __proto__.
  return { ...object, [first]: withIn(Object.hasOwn(object, first) ? object[first] : undefined, rest, value) };
}

function formPlaces({ properties = {} }: Schema): readonly Place[] {
  const fields = Object.entries(properties).flatMap(([name, { format }]) => {
    const change = (what: string, changed: (part: Part, bytes: Buffer) => Part): Place => ({
      ...{ name: `form ${name}, its ${what}`, kind: 'text', share: 1 },
      put: (draft, bytes) => ({
        ...draft,
        form: (draft.form ?? []).map((part) => (part.name === name ? changed(part, bytes) : part)),
      }),
    });
    const everywhere = [
      change('content', (part, content) => ({ ...part, content })),
      change('name', (part, bytes) => ({ ...part, name: binary(bytes) })),
      change('type', (part, bytes) => ({ ...part, type: binary(bytes) })),
    ];
    if (format !== 'binary') return everywhere;
    const within = Buffer.from('%PDF-1.7\n');
    return [
      ...everywhere,
      change('file name', (part, bytes) => ({ ...part, file: binary(bytes) })),
      change('inside', (part, bytes) => ({ ...part, content: Buffer.concat([within, bytes, Buffer.from('%%EOF')]) })),
    ];
  });
  const more: Place = {
    ...{ name: 'form, another field', kind: 'text', share: 1 },
    put: (draft, bytes) => ({ ...draft, form: [...(draft.form ?? []), { name: binary(bytes), content: bytes }] }),
  };
  return [...fields, more];
}

const binary = (bytes: Buffer): string => bytes.toString('latin1');
