import { type Server, type Socket, connect, createServer } from 'node:net';

/** A line to a server that can be cut and mended: the server is away for those who use the line, and for nobody else. */
export class BrokenLine {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL) {}

  /** @param url of a server, with its port */
  static async to(url: string): Promise<BrokenLine> {
    const line = new BrokenLine(new URL(url));
    await line.mend();
    return line;
  }

  /** The target's URL, by way of this line. */
  get url(): string {
    return Object.assign(new URL(this.target), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port || this.defaultPort()), this.target.hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(socket);
        socket
          .on('error', () => undefined)
          .on('close', () => {
            this.sockets.delete(socket);
            other.destroy();
          });
        socket.pipe(other);
      }
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    const address = this.server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
  }

  private defaultPort(): number {
    return this.target.protocol.startsWith('redis') ? 6379 : 5432;
  }
}
