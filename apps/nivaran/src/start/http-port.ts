import { createServer } from 'node:net';
import { NivaranError } from '@nivaran/platform';

export class PortTaken extends NivaranError {
  readonly code = 'PORT_TAKEN';

  constructor(port: number) {
    super(
      `Port ${port} is taken by another program (perhaps another Nivaran). Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

export class PortForbidden extends NivaranError {
  readonly code = 'PORT_FORBIDDEN';

  constructor(port: number) {
    super(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`);
  }
}

/** Finds out before the long work whether the port can be had. @throws PortTaken, PortForbidden */
export function assertPortFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portProblem(error, port)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

export function portProblem(error: Error, port: number): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return new PortTaken(port);
  return code === 'EACCES' ? new PortForbidden(port) : error;
}
