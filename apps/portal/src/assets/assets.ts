import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const TYPES = {
  'portal.css': 'text/css; charset=utf-8',
  'portal.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'proof-worker.js': 'text/javascript; charset=utf-8',
} as const;
type AssetName = keyof typeof TYPES;

/** Beside the file that stands for the package; it is exported for bundlers alone. */
const ALTCHA_WORKER = join(dirname(require.resolve('altcha')), '../workers/pbkdf2.js');

interface Asset {
  readonly type: string;
  /** Changes with the content, so that browsers may keep it for ever. */
  readonly path: string;
  readonly bodies: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

const ASSETS = new Map<AssetName, Asset>(
  (Object.keys(TYPES) as AssetName[]).map((name) => {
    const content = readFileSync(name === 'proof-worker.js' ? ALTCHA_WORKER : join(__dirname, name));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    return [
      name,
      {
        type: TYPES[name],
        path: `/assets/${name.replace('.', `.${hash}.`)}`,
        bodies: { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }), identity: content },
      },
    ];
  }),
);

/** Where a page finds a file. */
export function assetPath(name: AssetName): string {
  return ASSETS.get(name)?.path ?? '';
}

export function serveAssets(instance: FastifyInstance): void {
  for (const { type, path, bodies } of ASSETS.values())
    instance.get(path, (request, reply) => {
      const encoding = encodingOf(request);
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply
        .type(type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .send(bodies[encoding]);
    });
}

function encodingOf({ headers }: FastifyRequest): 'br' | 'gzip' | 'identity' {
  const accepted = headers['accept-encoding'] ?? '';
  return (
    (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b(?!;q=0(?:[,\\s]|$))`).test(accepted)) ??
    'identity'
  );
}
