import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Plugin, defineConfig } from 'vite';

/** Stands in the built page for the nonce of each answer; the api puts it in (apps/api/src/console). */
const NONCE = '{nonce}';
const OUT = join(import.meta.dirname, '../../dist/console');

/** The api sends files as small as they get, without packing them anew for each browser. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  async closeBundle() {
    const folder = join(OUT, 'files');
    for (const name of await readdir(folder)) {
      const content = await readFile(join(folder, name));
      await writeFile(join(folder, `${name}.br`), brotliCompressSync(content));
      await writeFile(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  html: { cspNonce: NONCE },
  build: {
    ...{ outDir: OUT, emptyOutDir: true, assetsDir: 'files', assetsInlineLimit: 0, target: 'es2022' },
    chunkSizeWarningLimit: 900, // kB before packing; test/console holds what a first visit costs

    rolldownOptions: {
      // Libraries mark what must not run on a server ('use client'). Nothing of the console does.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  plugins: [packed],
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
