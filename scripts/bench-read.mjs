#!/usr/bin/env node
// `npm run bench:read [-- --tickets N --simulated N --days N --folder F]`: how long queue and reports take over as many tickets as a state has.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';

await prepare({ build: true });
createRequire(import.meta.url)(join(root, 'dist', 'bench', 'src', 'read', 'main.js'));
