import { createHash, createHmac } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const S3_KEYS = { key: 'nivaran', secret: 'se/cret+plus', bucket: 'files', region: 'ap-south-1' };

/** An S3 of four words: it keeps objects in memory, and believes only requests that S3_KEYS signed. */
export interface FakeS3 {
  /** As the setting takes it. */
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** As if the service were down: every request is answered with this status. */
  failWith(status: number | null): void;
  close(): Promise<void>;
}

/** @param pageSize keys in one page of a list */
export async function fakeS3(pageSize = 1000): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  let failure: number | null = null;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (failure !== null) return tell(response, failure, 'SlowDown');
      if (!isSigned(request, body)) return tell(response, 403, 'SignatureDoesNotMatch');
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
      const [, bucket, ...rest] = decodeURIComponent(pathname).split('/');
      const key = rest.join('/');
      if (bucket !== S3_KEYS.bucket) return tell(response, 404, 'NoSuchBucket');
      if (request.method === 'GET' && key === '')
        return list(response, [...objects.keys()].sort(), searchParams, pageSize);
      if (request.method === 'PUT') objects.set(key, body);
      if (request.method === 'DELETE') objects.delete(key);
      if (request.method !== 'GET') return response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
      const object = objects.get(key);
      if (!object) return tell(response, 404, 'NoSuchKey');
      response.writeHead(200, { 'content-length': object.length }).end(object);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { key, secret, bucket, region } = S3_KEYS;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${key}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}?region=${region}`,
    objects,
    failWith: (status) => (failure = status),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function list(response: ServerResponse, keys: readonly string[], query: URLSearchParams, pageSize: number): void {
  const after = query.get('continuation-token') ?? '';
  const matching = keys.filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after);
  const page = matching.slice(0, pageSize);
  const more = matching.length > page.length;
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`);
}

function tell(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Signature Version 4, computed anew from what arrived. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const { authorization = '', 'x-amz-content-sha256': claimed } = headers;
  const [, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=nivaran\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(authorization) ?? [];
  const [date = '', region, service, end] = scope.split('/');
  const digest = sha256(body);
  if (claimed !== digest || region !== S3_KEYS.region || service !== 's3' || end !== 'aws4_request') return false;
  const { pathname, searchParams } = new URL(url ?? '/', 'http://s3');
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const query = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, pathname, query.join('&'), signed.join(''), names, digest].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(Buffer.from(canonical))].join('\n');
  const key = [date, S3_KEYS.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${S3_KEYS.secret}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
