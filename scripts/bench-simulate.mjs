#!/usr/bin/env node
// `npm run bench:simulate [-- complaints rounds threads]`: complaints simulated in a second, into a new database each round.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';

await prepare({ build: true });
createRequire(import.meta.url)(join(root, 'dist', 'bench', 'src', 'simulate', 'main.js'));
