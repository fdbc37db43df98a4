import { type Socket, connect } from 'node:net';
import { AttachmentInfected, ScannerUnavailable } from './errors';

/** Where a scanner listens. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** Bytes in one chunk of the stream; clamd takes any. */
const CHUNK = 65_536;
/** Bytes of a verdict at most: a signature's name and a few words. */
const LONGEST_VERDICT = 4096;

/**
 * ClamAV's daemon, or whatever else speaks its protocol (clamd(8), INSTREAM): a length of four bytes before each chunk, a
 * length of zero at the end, and one line as the answer.
 */
export class Clamd {
  /** @param timeout ms until a verdict must be there */
  constructor(
    private readonly address: ClamdAddress,
    private readonly timeout = 30_000,
  ) {}

  /** Comes back if the scanner says that the bytes are clean. @throws AttachmentInfected, ScannerUnavailable */
  async scan(bytes: Buffer): Promise<void> {
    const verdict = await this.ask(bytes);
    if (verdict === 'stream: OK') return;
    const found = /^stream: (.+) FOUND$/.exec(verdict)?.[1];
    if (found !== undefined) throw new AttachmentInfected(found);
    // Such as "INSTREAM size limit exceeded. ERROR": StreamMaxLength of clamd.conf is below what we take.
    throw new ScannerUnavailable(`it answered "${verdict}"`);
  }

  private ask(bytes: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      const fail = (reason: string) => {
        clearTimeout(timer);
        socket.destroy();
        reject(new ScannerUnavailable(reason));
      };
      const timer = setTimeout(() => fail(`nothing within ${this.timeout} ms`), this.timeout);
      let answer = '';
      socket.setEncoding('latin1').on('data', (text: string) => {
        answer += text;
        const end = answer.indexOf('\0');
        if (end >= 0) {
          clearTimeout(timer);
          socket.destroy();
          resolve(answer.slice(0, end));
        } else if (answer.length > LONGEST_VERDICT) fail('its answer has no end');
      });
      // It may answer and hang up while we still send: what it said counts, not that our write then failed.
      socket.on('error', (error) => setImmediate(fail, error.message));
      socket.on('close', () => setImmediate(fail, 'it hung up without a verdict'));
      send(socket, bytes);
    });
  }
}

function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = bytes.subarray(start, start + CHUNK);
    socket.write(length(chunk.length));
    socket.write(chunk);
  }
  socket.write(length(0));
}

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}
