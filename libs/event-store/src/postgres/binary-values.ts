/** 2000-01-01, from which PostgreSQL counts, in milliseconds since 1970. */
const EPOCH = Date.UTC(2000, 0, 1);
const UINT32 = 2 ** 32;
/** Up to so many bytes a loop is faster than a call into the runtime. */
const SHORT = 64;

/** What a COPY in binary format begins and ends with: signature, no flags, no extension; and a row of -1 columns. */
export const COPY_HEADER: Uint8Array = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const COPY_TRAILER: Uint8Array = Buffer.from([0xff, 0xff]);

/** What arrays are made of: the oids of types, which are the same in every PostgreSQL. */
export const ELEMENT = { bytea: 17, int2: 21, int4: 23, text: 25, timestamptz: 1184, jsonb: 3802 } as const;

/** A one-dimensional array without nulls in PostgreSQL's binary format, as a parameter of a query. */
export function arrayOf(element: number, count: number, values: BinaryValues): Buffer {
  const elements = values.take();
  const header = Buffer.alloc(count === 0 ? 12 : 20);
  [count === 0 ? 0 : 1, 0, element].forEach((word, index) => header.writeInt32BE(word, 4 * index));
  if (count > 0) [count, 1].forEach((word, index) => header.writeInt32BE(word, 12 + 4 * index));
  return Buffer.concat([header, elements]);
}

/**
 * Values in PostgreSQL's binary format, one behind the other in one piece of memory, each with its length before it: as
 * COPY takes rows and as arrays hold elements. Nothing needs escaping, and the database parses nothing but JSON.
 */
export class BinaryValues {
  private memory: Buffer;
  private length = 0;

  constructor(private readonly capacity = 64 * 1024) {
    this.memory = Buffer.allocUnsafeSlow(capacity);
  }

  get bytes(): number {
    return this.length;
  }

  /** Begins a row. */
  row(columns: number): void {
    this.room(2);
    this.length = this.memory.writeInt16BE(columns, this.length);
  }

  text(value: string): void {
    this.string(value, 0);
  }

  jsonb(json: string): void {
    this.string(json, 1);
  }

  int2(value: number): void {
    this.room(6);
    this.memory.writeInt32BE(2, this.length);
    this.length = this.memory.writeInt16BE(value, this.length + 4);
  }

  int4(value: number): void {
    this.room(8);
    this.memory.writeInt32BE(4, this.length);
    this.length = this.memory.writeInt32BE(value, this.length + 4);
  }

  /** @param value a safe integer */
  int8(value: number): void {
    this.room(12);
    const high = Math.floor(value / UINT32);
    this.memory.writeInt32BE(8, this.length);
    this.memory.writeInt32BE(high, this.length + 4);
    this.length = this.memory.writeUInt32BE(value - high * UINT32, this.length + 8);
  }

  /** @param millis since 1970 */
  timestamptz(millis: number): void {
    this.int8((millis - EPOCH) * 1000);
  }

  /** The bytes of `source` from `from` to before `to`. */
  bytea(source: Uint8Array, from: number, to: number): void {
    this.room(4);
    this.length = this.memory.writeInt32BE(to - from, this.length);
    this.raw(source, from, to);
  }

  /** A bytea, given as a string of its bytes in Latin-1. */
  latin1(bytes: string): void {
    this.room(4 + bytes.length);
    this.length = this.memory.writeInt32BE(bytes.length, this.length);
    this.length += this.memory.write(bytes, this.length, 'latin1');
  }

  /** Values or rows that were written before. */
  raw(source: Uint8Array, from: number, to: number): void {
    this.room(to - from);
    copyBytes(source, from, to, this.memory, this.length);
    this.length += to - from;
  }

  /** Memory of its own, fit for another thread. It begins anew afterwards. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.memory.buffer, 0, this.length);
    this.memory = Buffer.allocUnsafeSlow(Math.max(this.capacity, this.length));
    this.length = 0;
    return taken;
  }

  /** @param version the byte before the text: jsonb has one, text none */
  private string(value: string, version: 0 | 1): void {
    this.room(5 + 3 * value.length); // a UTF-16 unit takes three bytes at most
    const start = this.length + 4;
    if (version === 1) this.memory[start] = version;
    const written = version + this.encode(value, start + version);
    this.memory.writeInt32BE(written, this.length);
    this.length = start + written;
  }

  /** UTF-8. What is short and ASCII, as most columns are, is done before a call into the runtime would have begun. */
  private encode(value: string, start: number): number {
    const { memory } = this;
    if (value.length > SHORT) return memory.write(value, start);
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      if (unit > 0x7f) return memory.write(value, start);
      memory[start + index] = unit;
    }
    return value.length;
  }

  private room(bytes: number): void {
    if (this.length + bytes <= this.memory.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * this.memory.length + bytes);
    this.memory.copy(larger, 0, 0, this.length);
    this.memory = larger;
  }
}

/** What `target.set(source.subarray(from, to), at)` does; for a few bytes without making an object of them. */
export function copyBytes(source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void {
  if (to - from > SHORT) target.set(source.subarray(from, to), at);
  else for (let index = from; index < to; index += 1) target[at + index - from] = source[index] as number;
}
