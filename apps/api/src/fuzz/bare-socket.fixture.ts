import { connect } from 'node:net';

/** What came back over a connection that the server ended, and when it did. */
export interface Closed {
  readonly text: string;
  readonly millis: number;
}

/** Sends bytes as they are and waits until the server ends the connection. Rejects after `longest` ms. */
export function overBareSocket(port: number, bytes: string | Buffer, longest = 5000): Promise<Closed> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The connection was still open after ${longest} ms. Until then came: ${text}`));
    }, longest);
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    // A server that ends a connection may not have read all that was sent.
    socket.once('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve({ text, millis: performance.now() - started });
    });
    socket.write(Buffer.from(bytes));
  });
}

/** The status of each answer in what came back. */
export function statusesIn({ text }: Closed): number[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}
