import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

/**
 * Swagger UI, which @nestjs/swagger brings along. Served by ourselves rather than by its own set-up, so that nothing in
 * the page is inline and the Content-Security-Policy can forbid it.
 */
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Nivaran API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="/api/docs/favicon-32x32.png">
  </head>
  <body>
    <noscript>This page needs JavaScript. <a href="/api/openapi.json">The document itself</a> does not.</noscript>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
/** Folded by groups: of more than 117 operations at once, Swagger UI 5.33 shows the first six and stops without a word. */
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, docExpansion: 'none' });\n`;

/** Serves pages to read and try the API at /api/docs. Nothing comes from elsewhere. */
export function serveDocs(instance: FastifyInstance): void {
  // From where @nestjs/swagger finds it: the version that it was made for.
  const find = createRequire(require.resolve('@nestjs/swagger'));
  for (const path of ['/api/docs', '/api/docs/'])
    instance.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  instance.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  for (const [file, type] of Object.entries(FILES))
    instance.get(`/api/docs/${file}`, async (_request, reply) => {
      const content = await readFile(find.resolve(`swagger-ui-dist/${file}`));
      return reply.type(type).header('cache-control', 'public, max-age=3600').send(content);
    });
}
