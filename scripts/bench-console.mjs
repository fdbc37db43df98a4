#!/usr/bin/env node
// `npm run bench:console [-- --complaints N --days N]`: how quickly the console answers over a long queue, in Chromium.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';

await prepare({ build: true });
createRequire(import.meta.url)(join(root, 'dist', 'bench', 'src', 'console', 'main.js'));
