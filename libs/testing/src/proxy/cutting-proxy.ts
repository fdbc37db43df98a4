import { type Server, type Socket, connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a server that can be cut at the worst moment. */
export interface CuttingProxy {
  /** The server's URL, by way of the proxy. */
  readonly url: string;
  /** From now on answers are swallowed; each connection that gets one is cut in its stead. Until `mend`. */
  swallowAnswers(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Stands between a client and `url`: what the client sends arrives, what it is answered may not. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let swallow = false;
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream);
    upstream.on('data', (data) => (swallow ? client.destroy() : client.write(data)));
    upstream.on('close', () => client.destroy());
    client.on('close', () => setTimeout(() => upstream.destroy(), 200)); // the server gets to finish what was sent
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    swallowAnswers: () => void (swallow = true),
    mend: () => void (swallow = false),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
