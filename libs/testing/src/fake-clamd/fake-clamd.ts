import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';

/** What scanners are tried with; in two halves, so that none finds it in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

export interface FakeClamd {
  readonly address: { readonly host: string; readonly port: number };
  /** What was sent to be scanned, in order. */
  readonly seen: readonly Buffer[];
  close(): Promise<void>;
}

export interface FakeClamdOptions {
  /** As StreamMaxLength of clamd.conf, in bytes. */
  readonly streamMaxLength?: number;
  /** What it does with the whole stream instead of answering. */
  readonly instead?: (socket: Socket) => void;
}

/** A server that speaks as clamd does to INSTREAM, and finds EICAR. @param at a path for a Unix socket; else any port */
export async function fakeClamd({ streamMaxLength = 25_000_000, instead }: FakeClamdOptions = {}, at?: string) {
  const seen: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    let answered = false;
    const answer = (text: string) => {
      if (answered) return;
      answered = true;
      socket.end(`${text}\0`);
    };
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      const stream = streamIn(received);
      if (stream === null) return answer('UNKNOWN COMMAND');
      if (stream.content.length > streamMaxLength) return answer('INSTREAM size limit exceeded. ERROR');
      if (!stream.ended) return;
      seen.push(stream.content);
      if (instead) return instead(socket);
      answer(stream.content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
    });
  });
  await new Promise<void>((resolve) =>
    at === undefined ? server.listen(0, '127.0.0.1', resolve) : server.listen(at, resolve),
  );
  const { port } = (at === undefined ? server.address() : { port: 0 }) as AddressInfo;
  return {
    address: { host: '127.0.0.1', port },
    seen,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  } satisfies FakeClamd;
}

/** What was streamed so far; null if it is no stream. */
function streamIn(received: Buffer): { readonly content: Buffer; readonly ended: boolean } | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command.subarray(0, received.length))) return null;
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return { content: Buffer.concat(chunks), ended: true };
    if (at + 4 + length > received.length) break;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { content: Buffer.concat(chunks), ended: false };
}
