import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { createLogger } from '@nivaran/platform';
import { messengerFor } from './messenger';

const MESSAGE = { to: '+919000010001', text: '482913 आपका कोड है', language: 'hi' } as const;

describe('text messages', () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = createLogger({ level: 'info', pretty: false, stream });
  const received: { authorization: string | undefined; body: string }[] = [];
  let server: Server;
  let status = 202;
  const url = (path = 'send') => `http://state:pa%20ss@127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        received.push({ authorization: request.headers.authorization, body });
        response.writeHead(status, { location: '/elsewhere' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('are handed to the gateway, with who we are', async () => {
    await messengerFor({ gatewayUrl: url(), demo: true, logger }).send(MESSAGE);
    const authorization = `Basic ${Buffer.from('state:pa ss').toString('base64')}`;
    expect(received).toEqual([{ authorization, body: JSON.stringify(MESSAGE) }]);
    expect(lines).toEqual([]);
  });

  it('that a gateway does not take are not passed over', async () => {
    status = 500;
    const messenger = messengerFor({ gatewayUrl: url(), demo: false, logger });
    await expect(messenger.send(MESSAGE)).rejects.toMatchObject({ code: 'MESSAGE_NOT_SENT' });
    const nobody = messengerFor({ gatewayUrl: 'http://127.0.0.1:1/', demo: false, logger });
    await expect(nobody.send(MESSAGE)).rejects.toMatchObject({ code: 'MESSAGE_NOT_SENT' });
  });

  it('go nowhere else, even if the gateway says so', async () => {
    status = 307;
    received.length = 0;
    const messenger = messengerFor({ gatewayUrl: url(), demo: false, logger });
    await expect(messenger.send(MESSAGE)).rejects.toMatchObject({ code: 'MESSAGE_NOT_SENT' });
    expect(received).toHaveLength(1);
  });

  it('stand in the log of a demonstration, without the number', async () => {
    await messengerFor({ gatewayUrl: null, demo: true, logger }).send(MESSAGE);
    expect(lines.join()).toContain('482913');
    expect(lines.join()).not.toContain('9000010001');
  });

  it('stand in no other log', async () => {
    const before = lines.length;
    const messenger = messengerFor({ gatewayUrl: null, demo: false, logger });
    await expect(messenger.send(MESSAGE)).rejects.toMatchObject({ code: 'MESSAGE_NOT_SENT' });
    expect(lines).toHaveLength(before);
  });
});
