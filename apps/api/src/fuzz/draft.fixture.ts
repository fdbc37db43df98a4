/**
 * A request before it is sent. Texts are "binary": each character is a byte, so that what is no UTF-8 can be put into them.
 */
export interface Draft {
  readonly method: string;
  /** Such as /api/v1/complaints/{ticketId}. */
  readonly template: string;
  readonly path: Texts;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Texts;
  /** JSON; a Buffer within it is JSON as it is. */
  readonly body?: unknown;
  readonly form?: readonly Part[];
}

type Texts = Readonly<Record<string, string>>;

/** A field of a form, or a file if it has a `file` name. */
export interface Part {
  readonly name: string;
  readonly file?: string;
  readonly type?: string;
  readonly content: Buffer;
}

/** A request as it goes onto the wire. */
export interface Shot {
  readonly method: string;
  readonly address: string;
  readonly headers: Texts;
  readonly content: Buffer | undefined;
}

/** More than this in an address or a header is refused before anybody reads it: HEADERS_TOO_LARGE, tried elsewhere. */
const LONGEST = 4000;
const BOUNDARY = 'x-nivaran-x';

export function shotOf({ method, template, path, query, headers, body, form }: Draft): Shot {
  const address = template.replace(/\{(\w+)\}/g, (_, name: string) => percent(path[name] ?? 'x'));
  const search = query.map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&');
  const type = form ? { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } : {};
  return {
    method,
    address: search === '' ? address : `${address}?${search}`,
    headers: Object.fromEntries(
      Object.entries({ ...type, ...headers }).map(([name, value]) => [name, sendable(value)]),
    ),
    content: form ? formOf(form) : body === undefined ? undefined : jsonOf(body),
  };
}

/** JSON in which Buffers stand for themselves. */
function jsonOf(body: unknown): Buffer {
  const holes: Buffer[] = [];
  const text = JSON.stringify(body, function replace(this: Record<string, unknown>, key: string, value: unknown) {
    const original = this[key];
    return Buffer.isBuffer(original) ? `@hole${holes.push(original) - 1}@` : value;
  });
  const pieces = text.split(/"@hole\d+@"/).map((piece) => Buffer.from(piece));
  return Buffer.concat(pieces.flatMap((piece, index) => [piece, holes[index] ?? Buffer.alloc(0)]));
}

function formOf(parts: readonly Part[]): Buffer {
  const binary = parts.map(({ name, file, type, content }) => {
    const head = `content-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`;
    const typed = type === undefined ? '' : `\r\ncontent-type: ${type}`;
    return `--${BOUNDARY}\r\n${head}${typed}\r\n\r\n${content.toString('latin1')}\r\n`;
  });
  return Buffer.from(`${binary.join('')}--${BOUNDARY}--\r\n`, 'latin1');
}

function percent(binary: string): string {
  return binary
    .slice(0, LONGEST)
    .replace(/[^\w.~-]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** What Node's client agrees to send in a header; the rest is sent over a bare socket elsewhere. */
function sendable(binary: string): string {
  return binary.slice(0, LONGEST).replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
}
