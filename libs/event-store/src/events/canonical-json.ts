/** What arrays became: policies put the same ladders into every event. Event data is never changed, so identity tells. */
const arrays = new WeakMap<object, string>();

/** Nothing in it needs escaping. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The canonical JSON (RFC 8785) of plain data, the same text as `canonicalize` gives, in a fraction of the time: an
 * import is made of little else. No functions, no dates, no cycles; numbers are finite.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return canonicalObject(value as Readonly<Record<string, unknown>>);
  const known = arrays.get(value);
  if (known !== undefined) return known;
  const text = `[${value.map((item) => (item === undefined ? 'null' : canonicalJson(item))).join(',')}]`;
  arrays.set(value, text);
  return text;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const { sorted, labels } = shapeOf(Object.keys(value));
  let text = '';
  for (let place = 0; place < sorted.length; place += 1) {
    const member = value[sorted[place] as string];
    if (member === undefined) continue;
    text += text === '' ? labels[place] : `,${labels[place]}`;
    text += canonicalJson(member);
  }
  return `{${text}}`;
}

/** The keys of an object as they come, in canonical order, and as they are written. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly labels: readonly string[];
}

/** The last shape seen with so many keys and this one last: events of one type are nearly always made alike. */
const shapes: Map<string, Shape>[] = [];

function shapeOf(keys: readonly string[]): Shape {
  const last = keys.at(-1) ?? '';
  const alike = (shapes[keys.length] ??= new Map());
  const known = alike.get(last);
  if (known && isAlike(known.keys, keys)) return known;
  const sorted = keys.toSorted();
  const shape = { keys, sorted, labels: sorted.map((key) => `${JSON.stringify(key)}:`) };
  alike.set(last, shape);
  return shape;
}

/** @param keys as many */
function isAlike(known: readonly string[], keys: readonly string[]): boolean {
  for (let place = 0; place < keys.length; place += 1) if (known[place] !== keys[place]) return false;
  return true;
}
